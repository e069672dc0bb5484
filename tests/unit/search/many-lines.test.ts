import { expect, test } from "vitest";
import { createCalls, type SourcedLine } from "../../../src/search/browser/calls.ts";
import { type Hit, timesIn } from "../../../src/search/hit.ts";
import { IDS_IN_FILE, idsPath } from "../../../src/search/index/entry.ts";
import { type ItemText, itemTextFiles } from "../../../src/search/item-text.ts";
import { shardFiles } from "../../../src/search/node/shard-files.ts";
import { SHARDS_PATH } from "../../../src/search/text-shards.ts";

const FOLDER = "https://port.example/search-data/";
const RELEASE = "0123456789ab";
const WORD = "渔灯";
/** The most files that one call reads, and that hold 1,000 lines, besides the table of shards. */
const TOGETHER = 4;
const MOST = 20;
const ITEMS = 1000;

/** Some 14 KB a text, so that all of them are in more shards than are read at one time. */
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

/** Each place of the word in the first items by reading from end to end: item, block, and what is before and after. */
function scanned(items = ITEMS): string[] {
  return TEXTS.slice(0, items).flatMap(({ id, headline, blocks }) =>
    [["", headline.title] as const, ...blocks].flatMap(([block, text]) => {
      const pieces = text.split(WORD);
      return pieces.slice(1).map((after, at) => placeOf(id, block, pieces[at] ?? "", after));
    }),
  );
}

function placeOf(id: string, block: string, left: string, right: string): string {
  return `${id} ${block} ${left.slice(-3)}|${right.slice(0, 3)}`;
}

/** Reads a list to its end. Returns its lines, and the files that each call fetched. */
async function readToEnd(hits: readonly Hit[], fileAt: (path: string) => Uint8Array | undefined) {
  const fetched: string[][] = [];
  const calls = createCalls(FOLDER, async (url) => {
    const path = url.slice(FOLDER.length);
    fetched.at(-1)?.push(path);
    const bytes = fileAt(path);
    return bytes ? new Response(bytes.slice()) : new Response("", { status: 404 });
  });
  const lines: SourcedLine[] = [];
  for (let read = 0; read < hits.length; ) {
    fetched.push([]);
    const asked = { release: RELEASE, hits: hits.slice(read), times: timesIn(hits), query: WORD } as const;
    const part = await calls.lines({ ...asked, language: "zh-Hans", withPairs: false });
    expect(part.read).toBeGreaterThan(0);
    lines.push(...part.found);
    read += part.read;
  }
  return {
    fetched,
    shown: lines.map(({ id, block, left, right }) => placeOf(id, block ?? "", left, right)),
  };
}

test("1,000 hits are read from 20 files at most, a few at a time, and are all there", async () => {
  const files = new Map(
    Array.from(shardFiles(TEXTS.map((text) => [text])), ([path, bytes]) => [`${RELEASE}/${path}`, bytes]),
  );
  const table = `${RELEASE}/${SHARDS_PATH}`;
  const shards = [...files.keys()].filter((path) => path !== table);
  expect(shards.length).toBeGreaterThan(2 * TOGETHER);
  expect(shards.length).toBeLessThanOrEqual(MOST);
  const { fetched, shown } = await readToEnd(HITS, (path) => files.get(path));
  for (const paths of fetched)
    expect(paths.filter((path) => path !== table).length).toBeLessThanOrEqual(TOGETHER);
  // No file twice, and none of a single text.
  expect(fetched.flat().sort()).toEqual([table, ...shards].sort());
  expect(shown).toEqual(scanned());
});

test("a list of fewer lines is read from the items' own files, 20 at a time", async () => {
  const few = 30;
  const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const files = new Map([
    [`${RELEASE}/${idsPath(0)}`, bytesOf(TEXTS.slice(0, IDS_IN_FILE).map(({ id }) => id))],
    ...Array.from(itemTextFiles(TEXTS.slice(0, few)), ([path, file]) => [path, bytesOf(file)] as const),
  ]);
  const { fetched, shown } = await readToEnd(HITS.slice(0, few), (path) => files.get(path));
  expect(fetched.map((paths) => paths.filter((path) => path.startsWith("text/")).length)).toEqual([20, 10]);
  expect(fetched.flat()).toHaveLength(files.size);
  expect(shown).toEqual(scanned(few));
});
