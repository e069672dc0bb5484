import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { HEAP_FLAGS } from "../../../src/release/build-release.ts";
import { facetFiles } from "../../../src/search/facets.ts";
import { type ItemText, itemTextFiles, itemTextPath } from "../../../src/search/item-text.ts";
import { buildRelease } from "../../../src/search/node/build-search.ts";
import { SEARCH_FOLDER } from "../../../src/search/search-folder.ts";
import type { BenchDocument } from "../corpus.ts";
import { generatedFacets } from "../facets.ts";
import { toOtherScript } from "../other-script.ts";
import type { System } from "./system.ts";

const TEXTS = `${SEARCH_FOLDER}/text/`;

/** Ours: the functions of `src/search`, from the index to the worker. */
export const ours: System = {
  name: "ours",
  title: "ours",
  nodeFlags: HEAP_FLAGS,
  loadsEverything: false,
  async build(folder, read) {
    const documents = (await read()).toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const items = documents.map(({ id, script, headline, body }) => ({
      id,
      zh: { headline, body },
      en: null,
      otherScript: {
        script: script === "zh-Hant" ? ("zh-Hans" as const) : ("zh-Hant" as const),
        headline: headline.map((text) => toOtherScript(text, script)),
        body: body.map((text) => toOtherScript(text, script)),
      },
    }));
    const facets = facetFiles(generatedFacets(items.length)).map(
      ([path, data]) => [path, new TextEncoder().encode(JSON.stringify(data))] as const,
    );
    for (const [path, content] of await buildRelease(items, new Map(facets))) {
      await write(join(folder, SEARCH_FOLDER, path), content);
    }
    for (const [index, document] of documents.entries()) {
      const texts = [document, { ...document, ...items[index]?.otherScript }].map(itemText);
      for (const [path, file] of itemTextFiles(texts))
        await write(join(folder, SEARCH_FOLDER, path), JSON.stringify(file));
    }
  },
  async resultNames(_folder, documents) {
    const ids = documents.map(({ id }) => id).sort();
    return new Map(ids.map((id, item) => [String(item), id]));
  },
  isIndex: (path) => path.startsWith(SEARCH_FOLDER) && !path.startsWith(TEXTS) && !/\/facet[^/]*$/.test(path),
  textPath: (_result, id) => `${SEARCH_FOLDER}/${itemTextPath(id, "zh-Hans")}`,
};

/** The file a result is shown from, as the site writes it. */
function itemText({ id, script, headline, body }: BenchDocument): ItemText {
  const printed = "深圳侨报 · 2021年1月1日";
  return {
    id,
    language: script,
    headline: { kicker: null, title: headline.join(" "), deck: null },
    byline: null,
    printed: { "zh-Hans": printed, "zh-Hant": printed, en: printed },
    date: "2021-01-01",
    languages: ["zh-Hans", "zh-Hant"],
    coins: "",
    blocks: body.map((text, index) => [`p${index + 1}`, text]),
  };
}

async function write(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
