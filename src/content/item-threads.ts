import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type ItemFolder, type ItemsRead, readItems, type SharedSources } from "./items.ts";

/** What threads share: the items, and the number of the next portion of them that nobody has taken. */
export interface Work {
  portions: readonly ItemFolder[][];
  next: Int32Array<SharedArrayBuffer>;
  sources: SharedSources;
}

/** What a thread read, with the number of the portion. */
type PortionsRead = [portion: number, read: ItemsRead][];

/** So many items are read while a thread starts. */
const WORTH_A_THREAD = 100;
/** Few enough that all threads end together. */
const PORTION = 10;

/** Reads items in this thread and in as many more as they are worth and the machine has processors; in the items' order. */
export async function readItemsInThreads(
  items: readonly ItemFolder[],
  sources: SharedSources,
): Promise<ItemsRead> {
  const portions = Array.from({ length: Math.ceil(items.length / PORTION) }, (_, index) =>
    items.slice(index * PORTION, (index + 1) * PORTION),
  );
  const work: Work = { portions, next: new Int32Array(new SharedArrayBuffer(4)), sources };
  const helpers = Math.min(availableParallelism() - 1, Math.floor(items.length / WORTH_A_THREAD));
  const helped = Array.from({ length: helpers }, () => readInThread(work));
  const read = (await Promise.all([readPortions(work), ...helped])).flat();
  const inOrder = read.sort(([one], [other]) => one - other).map(([, portion]) => portion);
  return {
    articles: inOrder.flatMap(({ articles }) => articles),
    faults: inOrder.flatMap(({ faults }) => faults),
    links: inOrder.flatMap(({ links }) => links),
    cardLines: inOrder.flatMap(({ cardLines }) => cardLines),
  };
}

/** Takes one portion after the other, until none is left. */
export async function readPortions({ portions, next, sources }: Work): Promise<PortionsRead> {
  const read: PortionsRead = [];
  for (;;) {
    const number = Atomics.add(next, 0, 1);
    const portion = portions[number];
    if (!portion) return read;
    read.push([number, await readItems(portion, sources)]);
  }
}

async function readInThread(work: Work): Promise<PortionsRead> {
  const thread = new Worker(join(import.meta.dirname, "item-thread.ts"), { workerData: work });
  const [read] = (await once(thread, "message")) as [PortionsRead];
  return read;
}
