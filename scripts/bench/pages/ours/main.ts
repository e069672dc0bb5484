import { createClient } from "../../../../src/search/browser/client.ts";
import "../bench-page.ts";

const client = createClient(
  new URL("search-data/", document.baseURI).href,
  () => new Worker(new URL("../../../../src/search/browser/worker.ts", import.meta.url), { type: "module" }),
);

const SHOWN = 10;

globalThis.benchPage = {
  async search(query, withFilters) {
    const { release, hits } = await client.search(query);
    const items = hits.map(({ item }) => item);
    // A page needs the ids of those it shows.
    await client.ids({ release, items: items.slice(0, SHOWN) });
    if (withFilters) await client.facets({ release, withNames: false });
    return items.map(String);
  },
};
