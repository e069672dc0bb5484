import { execFile } from "node:child_process";
import { join } from "node:path";

/** The result of a command. */
export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** The project's folder, in which npm runs its commands. */
export const PROJECT = join(import.meta.dirname, "../../..");

/**
 * The environment of this process without what Vitest sets to say that it runs. Astro would leave out routes, and
 * build as for development, where the git history is read again for each page.
 */
export function userEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, TEST, VITEST, ...environment } = process.env;
  return environment;
}

/** Runs one of the project's commands as npm does, in a locale: `runCommand("check", ["--fix"], "zh_CN.UTF-8")`. */
export function runCommand(script: string, words: readonly string[], locale = ""): Promise<Run> {
  const env = { ...userEnvironment(), LC_ALL: locale, LC_MESSAGES: "", LANG: "", FORCE_COLOR: "" };
  return new Promise((resolve) => {
    execFile("node", [`scripts/${script}.ts`, ...words], { cwd: PROJECT, env }, (error, stdout, stderr) => {
      const code = typeof error?.code === "number" ? error.code : error ? -1 : 0;
      resolve({ code, stdout, stderr });
    });
  });
}
