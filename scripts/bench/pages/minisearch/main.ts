import MiniSearch from "minisearch";
import { BIGRAM_OPTIONS, bigramSearch } from "../../systems/bigrams.ts";
import "../bench-page.ts";

let index: Promise<MiniSearch> | null = null;

globalThis.benchPage = {
  async search(query) {
    index ??= load();
    return bigramSearch(await index, query);
  },
};

async function load(): Promise<MiniSearch> {
  const response = await fetch(new URL("index.json", document.baseURI));
  return MiniSearch.loadJSON(await response.text(), BIGRAM_OPTIONS);
}
