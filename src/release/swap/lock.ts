import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";

/** Time between two attempts, in milliseconds. */
const PAUSE = 20;

/**
 * Runs some work while no other process of this machine runs work with the lock of the same folder. The lock is a
 * socket without a file, which the system releases when a process is killed. On systems without such sockets, such
 * as macOS, there is no lock.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
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
