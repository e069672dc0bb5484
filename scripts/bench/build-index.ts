import { readDocuments } from "./corpus.ts";
import { SYSTEMS } from "./systems/all.ts";
import type { SystemName } from "./systems/system.ts";

/** A build in a separate process, so that its memory is its own. Prints its seconds. */
const [system, corpus = "", count, folder = ""] = process.argv.slice(2);
const start = performance.now();
let read = 0;
await SYSTEMS[system as SystemName].build(folder, async () => {
  const documents = await readDocuments(corpus, Number(count));
  read = performance.now() - start;
  return documents;
});
// Reading the corpora is no part of a build.
console.log((performance.now() - start - read) / 1000);
