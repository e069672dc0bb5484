import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A build under way. */
export interface BuildProcess {
  process: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  /** Its exit code when it has ended; null where it was killed. */
  ended: Promise<number | null>;
}

/** Starts `npm run build` without npm, in a project and with an environment of its own, as a process group. */
export function startBuild(
  words: readonly string[],
  { project, env = {} }: { project: string; env?: Record<string, string> },
): BuildProcess {
  const build = spawn(process.execPath, [join(project, "scripts/build.ts"), ...words], {
    cwd: project,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [build.stdout, build.stderr]) stream.on("data", (part) => (output += part));
  return {
    process: build,
    output: () => output,
    ended: once(build, "exit").then(([code]) => code as number | null),
  };
}

/** Builds to the end. @throws with what it printed when it fails. */
export async function buildWhole(...start: Parameters<typeof startBuild>): Promise<void> {
  const build = startBuild(...start);
  if ((await build.ended) !== 0) throw new Error(build.output());
}
