import { readFileSync } from "node:fs";

/** Time between two looks, in milliseconds. */
const INTERVAL = 50;
/** Ticks of a processor second in `/proc`, the same on all systems that Node runs on. */
const TICKS = 100;

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

/** Processor seconds of a process, its threads, and all processes that it has started; 0 if the system does not tell. */
export function processorSeconds(pid: number): number {
  const ticks = treeOf(pid).flatMap((one) => {
    const stat = read(`/proc/${one}/stat`);
    // After the name: user and system time of the process, and of its children that have ended.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields.slice(11, 15).map(Number);
  });
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS;
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
