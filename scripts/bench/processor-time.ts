import { spawn } from "node:child_process";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import type { QuerySet } from "./queries.ts";

/** Medians of processor milliseconds of our query, in an index that is open and has loaded no other query's files. */
export interface ProcessorTime {
  name: string;
  /** Finding the documents. */
  found: number;
  /** The whole answer: found, looked for in headlines, put in order. */
  ordered: number;
}

/** Times our queries, each set in a process of its own, whose threads (unpacking) count too. */
export async function processorTimes(folder: string, sets: readonly QuerySet[]): Promise<ProcessorTime[]> {
  const script = join(import.meta.dirname, "time-queries.ts");
  const times: ProcessorTime[] = [];
  for (const set of sets) {
    const child = spawn(process.execPath, [script, folder], { stdio: ["pipe", "pipe", "inherit"] });
    child.stdin.end(JSON.stringify(set));
    times.push((await json(child.stdout)) as ProcessorTime);
  }
  return times;
}
