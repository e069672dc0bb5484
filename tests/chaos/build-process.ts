import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { userEnvironment } from "../unit/cli/command.ts";

/** A build under way. */
export interface BuildProcess {
  process: ChildProcess;
  /** Its output so far. */
  output(): string;
  /** Resolves when it has printed a text, or ended. */
  printed(text: string): Promise<void>;
  /** Its exit code when it has ended; null if it was killed. */
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
    env: { ...userEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = once(build, "exit").then(([code]) => code as number | null);
  const streams = [build.stdout, build.stderr];
  for (const stream of streams) stream.on("data", (part) => (output += part));
  return {
    process: build,
    output: () => output,
    async printed(text) {
      while (!output.includes(text) && build.exitCode === null)
        await Promise.race([ended, ...streams.map((stream) => once(stream, "data"))]);
    },
    ended,
  };
}

/** Builds to the end. @throws with what it printed when it fails. */
export async function buildWhole(...start: Parameters<typeof startBuild>): Promise<void> {
  const build = startBuild(...start);
  if ((await build.ended) !== 0) throw new Error(build.output());
}
