import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sounded } from "../../../src/search/build/sounds.ts";
import { buildWordIndex } from "../../../src/search/build/word-index.ts";
import { type ItemText, itemTextPath } from "../../../src/search/item-text.ts";
import { itemWords } from "../../../src/search/pairs.ts";
import { HEADLINES_PATH, type SoundedHeadline } from "../../../src/search/pinyin.ts";
import { RUNS_PATH, runsOf } from "../../../src/search/runs.ts";
import { SEARCH_FOLDER } from "../../../src/search/search-folder.ts";
import type { BenchDocument } from "../corpus.ts";
import type { System } from "./system.ts";

const TEXTS = `${SEARCH_FOLDER}/text/`;

/** Ours: the functions of `src/search`, from the index to the worker. */
export const pairs: System = {
  name: "pairs",
  title: "ours (pairs)",
  loadsEverything: false,
  async build(folder, read) {
    const documents = (await read()).toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const items = function* () {
      for (const document of documents) yield { id: document.id, words: itemWords(document) };
    };
    for (const [path, content] of buildWordIndex(items())) {
      await write(join(folder, SEARCH_FOLDER, "zh", path), content);
    }
    await writeJson(join(folder, SEARCH_FOLDER, "zh", RUNS_PATH), runsOf(documents.flatMap(textsOf)));
    const headlines = documents.map(
      ({ id, headline }): SoundedHeadline => ({ id, parts: headline.map(sounded) }),
    );
    await writeJson(join(folder, SEARCH_FOLDER, HEADLINES_PATH), headlines);
    for (const document of documents) {
      await writeJson(join(folder, textPath(document.id)), itemText(document));
    }
  },
  resultNames: async () => null,
  isIndex: (path) => path.startsWith(SEARCH_FOLDER) && !path.startsWith(TEXTS),
  textPath,
};

function textPath(id: string): string {
  return `${SEARCH_FOLDER}/${itemTextPath(id, "zh-Hans")}`;
}

/** The file a result is shown from, as the site writes it. */
function itemText({ id, headline, body }: BenchDocument): ItemText {
  const printed = "深圳侨报 · 2021年1月1日";
  return {
    id,
    language: "zh-Hans",
    headline: { kicker: null, title: headline.join(" "), deck: null },
    byline: null,
    printed: { "zh-Hans": printed, "zh-Hant": printed, en: printed },
    blocks: body.map((text, index) => [`p${index + 1}`, text]),
  };
}

function textsOf({ headline, body }: BenchDocument): string[] {
  return [...headline, ...body];
}

async function writeJson(path: string, data: unknown): Promise<void> {
  await write(path, JSON.stringify(data));
}

async function write(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
