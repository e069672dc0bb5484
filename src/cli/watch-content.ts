import { type FSWatcher, watch } from "node:fs";

/** Editors write a file in several steps; what follows within this many milliseconds is one change. */
const QUIET = 100;

/** Answers each change below a folder with the paths that changed, one answer at a time, until closed. */
export function watchContent(folder: string, answer: (paths: string[]) => Promise<void>): FSWatcher {
  const changed = new Set<string>();
  let pause: NodeJS.Timeout | undefined;
  let answered = Promise.resolve();
  return watch(folder, { recursive: true }, (_event, name) => {
    if (name === null || /(^|[\\/])\./.test(name)) return;
    changed.add(name);
    clearTimeout(pause);
    pause = setTimeout(() => {
      const paths = [...changed].sort();
      changed.clear();
      answered = answered.then(() => answer(paths));
    }, QUIET);
  });
}
