import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import { PROJECT, userEnvironment } from "../unit/cli/command.ts";

/** Astro's own command, as `npx astro` runs it. */
export const ASTRO = "node_modules/astro/bin/astro.mjs";

/** Starts a development server, which ends with the test, and gives its address without a slash at the end. */
export async function startDev(
  script: string,
  words: readonly string[],
  more: Record<string, string> = {},
): Promise<string> {
  const dev = spawn(process.execPath, [script, ...words, "--port", "0"], {
    cwd: PROJECT,
    env: { ...userEnvironment(), ...more },
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(async () => {
    dev.kill();
    await once(dev, "exit");
  });
  for await (const line of createInterface({ input: dev.stdout })) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (address) {
      dev.stdout.resume();
      return address;
    }
  }
  throw new Error(`${script} ended`);
}
