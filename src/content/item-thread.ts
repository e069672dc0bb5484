import { parentPort, workerData } from "node:worker_threads";
import { readPortions, type Work } from "./item-threads.ts";

/** A thread that helps to read items, and sends what it read when none is left. */
const work: Work = workerData;
parentPort?.postMessage(await readPortions(work));
