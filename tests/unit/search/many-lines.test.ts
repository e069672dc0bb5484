import { expect, test } from "vitest";
import { createCalls, type SourcedLine } from "../../../src/search/browser/calls.ts";
import type { Hit } from "../../../src/search/hit.ts";
import type { ItemText } from "../../../src/search/item-text.ts";
import { shardFiles } from "../../../src/search/node/shard-files.ts";
import { SHARDS_PATH } from "../../../src/search/text-shards.ts";

const FOLDER = "https://port.example/search-data/";
const RELEASE = "0123456789ab";
const WORD = "渔灯";
/** The most files that one call reads, besides the table of shards. */
const TOGETHER = 20;
const ITEMS = 1000;

/** Some 14 KB a text, so that all of them are in more than 40 shards. */
const TEXTS = Array.from({ length: ITEMS }, (_, item): ItemText => {
  const filler = "港口的早市开了门，各家的船一只一只靠岸，".repeat(45);
  const line = (number: number) =>
    `${item}号船第${number}段${number % 2 ? `照着${WORD}回来，${WORD}不灭` : ""}，${filler}`;
  return {
    ...{
      id: `item-${item}`,
      language: "zh-Hans",
      languages: ["zh-Hans"],
      byline: null,
      date: "2021",
      coins: "",
    },
    headline: { kicker: null, title: item % 3 ? "早市" : `${WORD}下的早市`, deck: null },
    printed: { "zh-Hans": "港报", "zh-Hant": "港報", en: "Port Daily" },
    blocks: [1, 2, 3, 4, 5].map((number) => [`p${number}`, line(number)]),
  };
});

const HITS = TEXTS.map(
  (_, item): Hit => ({
    ...{ item, languages: ["zh"], inHeadline: false, heard: null, asTyped: true },
    times: { zh: 6, en: 0 },
  }),
);

/** Each place of the word by reading from end to end: item, block, and what is before and after. */
function scanned(): string[] {
  return TEXTS.flatMap(({ id, headline, blocks }) =>
    [["", headline.title] as const, ...blocks].flatMap(([block, text]) => {
      const pieces = text.split(WORD);
      return pieces.slice(1).map((after, at) => placeOf(id, block, pieces[at] ?? "", after));
    }),
  );
}

function placeOf(id: string, block: string, left: string, right: string): string {
  return `${id} ${block} ${left.slice(-3)}|${right.slice(0, 3)}`;
}

test("1,000 hits in more than 40 shards are read by 20 files at a time, and are all there", async () => {
  const files = shardFiles(TEXTS.map((text) => [text]));
  const shards = [...files.keys()].filter((path) => path !== SHARDS_PATH);
  expect(shards.length).toBeGreaterThan(2 * TOGETHER);
  const fetched: string[] = [];
  const calls = createCalls(FOLDER, async (url) => {
    const path = url.slice(`${FOLDER}${RELEASE}/`.length);
    fetched.push(path);
    const bytes = files.get(path);
    return bytes ? new Response(bytes.slice()) : new Response("", { status: 404 });
  });
  const lines: SourcedLine[] = [];
  for (let read = 0; read < ITEMS; ) {
    const before = fetched.length;
    const asked = { release: RELEASE, hits: HITS.slice(read), query: WORD, language: "zh-Hans" } as const;
    const part = await calls.lines({ ...asked, withPairs: false });
    expect(part.read).toBeGreaterThan(0);
    expect(fetched.slice(before).filter((path) => path !== SHARDS_PATH).length).toBeLessThanOrEqual(TOGETHER);
    lines.push(...part.found);
    read += part.read;
  }
  // No file twice, and none of a single text.
  expect([...fetched].sort()).toEqual([SHARDS_PATH, ...shards].sort());
  const shown = lines.map(({ id, block, left, right }) => placeOf(id, block ?? "", left, right));
  expect(shown).toEqual(scanned());
});
