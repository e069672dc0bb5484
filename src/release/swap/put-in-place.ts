import { execFile } from "node:child_process";
import { rename, stat } from "node:fs/promises";

/** The folders of an exchange: the new release, its destination, and the new place of the previous release. */
export interface Places {
  fresh: string;
  out: string;
  former: string;
}

/**
 * Replaces the previous release by renaming. If the system can exchange two folders, there is no moment without a
 * release; otherwise there is a short one, from which `recoverRelease` can restore the previous release.
 */
export async function putInPlace({ fresh, out, former }: Places): Promise<void> {
  if (await exchange(fresh, out)) return;
  const hadFormer = await rename(out, former).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      return false;
    },
  );
  try {
    await rename(fresh, out);
  } catch (error) {
    if (hadFormer) await rename(former, out);
    throw error;
  }
}

/** System call number of Linux's renameat2, which Node does not provide. */
const RENAMEAT2: Partial<Record<NodeJS.Architecture, string>> = { x64: "316", arm64: "276" };

/** AT_FDCWD is -100, RENAME_EXCHANGE 2. */
const PERL = "syscall($ARGV[0] + 0, -100, $ARGV[1], -100, $ARGV[2], 2)";

/** Exchanges two folders in one step, through perl, which most Linux systems have; false when that is not possible. */
async function exchange(one: string, other: string): Promise<boolean> {
  const call = process.platform === "linux" ? RENAMEAT2[process.arch] : undefined;
  if (!call) return false;
  const { ino } = await stat(one);
  await new Promise((resolve) => execFile("perl", ["-e", PERL, call, one, other], resolve));
  // Checks the disk, because perl may have been killed after the exchange.
  return (await stat(other).catch(() => null))?.ino === ino;
}
