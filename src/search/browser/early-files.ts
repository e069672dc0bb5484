import { ENTRY_PATH, INDEX_FOLDER, type ReleaseEntry } from "../index/entry.ts";

/**
 * Asks for the engine of a search folder (an absolute URL ending in `/`) while the worker is still on its way,
 * which then finds it in the browser's cache. The worker reports what fails: it asks again.
 */
export function fetchEarly(folder: string): void {
  fetchEngine(folder).catch(() => {});
}

async function fetchEngine(folder: string): Promise<void> {
  const entry: ReleaseEntry = await (await fetch(folder + ENTRY_PATH)).json();
  if (entry.records.length === 0) return;
  const files = [
    `${entry.engine}/pagefind.js`,
    `${entry.engine}/wasm.unknown.pagefind`,
    `${entry.folder}/${INDEX_FOLDER}/pagefind-entry.json`,
  ];
  await Promise.all(files.map(async (file) => (await fetch(folder + file)).arrayBuffer()));
}
