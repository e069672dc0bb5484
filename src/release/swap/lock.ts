import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";

/** Time between two tries, in milliseconds. */
const PAUSE = 20;

/**
 * Does something while no other process of this machine does the same to a folder. What is held is a socket
 * without a file, which the system takes back from a process that is killed; where there are none, as on
 * macOS, nothing is held.
 */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const address = addressOf(folder);
  if (address === null) return work();
  const server = createServer().unref();
  for (;;) {
    server.listen(address);
    const isHeld = await once(server, "listening").then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== "EADDRINUSE") throw error;
        return false;
      },
    );
    if (isHeld) break;
    await setTimeout(PAUSE);
  }
  try {
    return await work();
  } finally {
    server.close();
  }
}

function addressOf(folder: string): string | null {
  const name = `qiaobao-${createHash("sha256").update(resolve(folder)).digest("hex")}`;
  if (process.platform === "linux") return `\0${name}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : null;
}
