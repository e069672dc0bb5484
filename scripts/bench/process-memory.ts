import { readFileSync } from "node:fs";

/** Time between two looks, in milliseconds. */
const INTERVAL = 50;

/** Watches a process and all it starts; `stop` gives the most memory seen, in MiB, or null if the system does not tell. */
export function watchMemory(pid: number): { stop(): number | null } {
  let peak = 0;
  const timer = setInterval(() => {
    const now = treeOf(pid).map(residentKilobytes);
    peak = Math.max(
      peak,
      now.reduce((sum, kilobytes) => sum + kilobytes, 0),
    );
  }, INTERVAL);
  return {
    stop() {
      clearInterval(timer);
      return peak > 0 ? peak / 1024 : null;
    },
  };
}

function treeOf(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).trim().split(" ").filter(Boolean).map(Number);
  return [pid, ...children.flatMap(treeOf)];
}

function residentKilobytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

/** A process that has ended has no files any more. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
