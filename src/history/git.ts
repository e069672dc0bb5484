import { spawn } from "node:child_process";
import { once } from "node:events";

/** Settings of a reader's git that would change what it prints. */
const SETTINGS = ["-c", "core.quotePath=false", "-c", "log.showSignature=false", "-c", "log.mailmap=false"];

/**
 * Runs git in a folder, with the given standard input. Returns its output; null if git is not installed or fails, as
 * it does outside a repository.
 */
export async function git(folder: string, args: readonly string[], input = ""): Promise<Buffer | null> {
  const child = spawn("git", [...SETTINGS, ...args], {
    cwd: folder,
    env: gitEnvironment(process.env),
    stdio: ["pipe", "pipe", "ignore"],
  });
  const output: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => output.push(part));
  // A git that fails does not read its input.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  try {
    const [code] = await once(child, "close");
    return code === 0 ? Buffer.concat(output) : null;
  } catch {
    return null;
  }
}

/** Without the variables that git sets for its hooks, which name another repository or index. */
function gitEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.entries(environment).filter(([name]) => !name.startsWith("GIT_"));
  return { ...Object.fromEntries(own), GIT_OPTIONAL_LOCKS: "0", GIT_NO_REPLACE_OBJECTS: "1", LC_ALL: "C" };
}
