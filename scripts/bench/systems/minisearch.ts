import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { BIGRAM_OPTIONS } from "./bigrams.ts";
import type { System } from "./system.ts";

/** MiniSearch over bigrams of characters: one file with the whole index. */
export const minisearch: System = {
  name: "minisearch",
  title: "MiniSearch, bigrams",
  loadsEverything: true,
  async build(folder, read) {
    const documents = await read();
    const index = new MiniSearch(BIGRAM_OPTIONS);
    index.addAll(
      documents.map(({ id, headline, body }) => ({ id, text: [...headline, ...body].join("\n") })),
    );
    await writeFile(join(folder, "index.json"), JSON.stringify(index));
  },
  resultNames: async () => null,
  isIndex: (path) => path === "index.json",
  textPath: () => null,
};
