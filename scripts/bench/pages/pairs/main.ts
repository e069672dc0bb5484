import { createClient } from "../../../../src/search/browser/client.ts";
import "../bench-page.ts";

const client = createClient(
  new URL("search-data/", document.baseURI).href,
  ["zh"],
  () => new Worker(new URL("../../../../src/search/browser/worker.ts", import.meta.url), { type: "module" }),
);

globalThis.benchPage = {
  async search(query) {
    return (await client.search(query)).hits.map(({ id }) => id);
  },
};
