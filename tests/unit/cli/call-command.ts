import { format } from "node:util";
import { type MockInstance, vi } from "vitest";
import type { Run } from "./command.ts";

/** A command of `src/cli`, which takes the words of a command line after two that it ignores. */
type Command = (argv: readonly string[]) => Promise<void>;

class Exit extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`process.exit(${code})`);
    this.code = code;
  }
}

/**
 * Runs a command in this process, in a locale: `callCommand(check, ["--fix"], "zh_CN.UTF-8")`. Unlike `runCommand`, it
 * does not load the whole program again. Use it one call at a time.
 */
export async function callCommand(command: Command, words: readonly string[], locale = ""): Promise<Run> {
  const printed = { stdout: "", stderr: "" };
  const print =
    (stream: keyof typeof printed, end = "") =>
    (...parts: unknown[]) => {
      printed[stream] += format(...parts) + end;
      return true;
    };
  const mocks: MockInstance[] = [
    vi.spyOn(console, "log").mockImplementation(print("stdout", "\n")),
    vi.spyOn(console, "error").mockImplementation(print("stderr", "\n")),
    vi.spyOn(process.stdout, "write").mockImplementation(print("stdout")),
    vi.spyOn(process.stderr, "write").mockImplementation(print("stderr")),
    vi.spyOn(process, "exit").mockImplementation((code) => {
      throw new Exit(Number(code ?? 0));
    }),
  ];
  const { env, exitCode } = process;
  process.env = { ...env, LC_ALL: locale, LC_MESSAGES: "", LANG: "" };
  process.exitCode = 0;
  try {
    await command(["node", "command", ...words]);
    return { code: Number(process.exitCode), ...printed };
  } catch (error) {
    if (error instanceof Exit) return { code: error.code, ...printed };
    throw error;
  } finally {
    process.env = env;
    process.exitCode = exitCode;
    for (const mock of mocks) mock.mockRestore();
  }
}
