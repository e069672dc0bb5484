import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../../../src/search/engine.ts";
import { openDatabase, type SearchDatabase, writeDatabase } from "../../../../src/search/export/sqlite.ts";
import { type Engine, SEARCHED } from "../../../../src/search/hit.ts";
import { parseQuery } from "../../../../src/search/query/query.ts";
import { type Document, fetchFile, foundIds, type ServedIndex, serve } from "../served-index.ts";

/** Pieces that texts are made of: script, regional spellings, signs, numbers and Latin words, Chinese in English. */
const CHINESE = [
  ...["深圳", "廣州", "产业集群", "先进产业集群", "智慧城市", "想象", "想像", "大象", "复函", "覆函"],
  ...[
    "意味着",
    "看著",
    "著名",
    "头发",
    "發展",
    "。",
    "，",
    "、",
    "“双区”",
    "C++",
    "C#",
    "5G",
    "111.4",
    "50%",
    "ガス",
    "㎡",
  ],
  ...["十五", "2021年", "新冠肺炎疫情", "不", "了", "的"],
];
const ENGLISH = [
  "cities ",
  "city ",
  "Shenzhen ",
  "C++ ",
  "5G ",
  "50% ",
  "深圳 ",
  "看著",
  ", ",
  ". ",
  "“",
  "” ",
  "1,500 ",
];

const text = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));

const DOCUMENTS: Document[] = fc
  .sample(
    fc.record(
      {
        headline: fc.array(text(CHINESE), { minLength: 1, maxLength: 2 }),
        body: fc.array(text(CHINESE), { minLength: 1, maxLength: 5 }),
        english: fc.array(text(ENGLISH), { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ["body"] },
    ),
    { numRuns: 1000, seed: 7714 },
  )
  .map((document, index) => ({ id: `item-${index}`, ...document }));

/** Pieces of the texts themselves and of others, with operators. */
const QUERIES = fc.sample(
  fc.oneof(
    fc
      .tuple(fc.nat(DOCUMENTS.length - 1), fc.nat(40), fc.integer({ min: 1, max: 9 }))
      .map(([item, from, length]) => {
        const { body, english } = DOCUMENTS[item] ?? { body: [] };
        const whole = Array.from([...body, ...(english ?? [])][from % 3] ?? body[0] ?? "");
        const start = from % Math.max(1, whole.length);
        return `"${whole
          .slice(start, start + length)
          .join("")
          .replace(/["“”]/g, "")}"`;
      }),
    text([...CHINESE, ...ENGLISH]),
    fc
      .tuple(fc.constantFrom(...CHINESE), fc.constantFrom(...CHINESE))
      .map(([one, other]) => `${one} ${other}`),
    fc
      .tuple(fc.constantFrom(...CHINESE), fc.constantFrom(...ENGLISH))
      .map(([one, other]) => `${one}|${other}`),
    fc
      .tuple(fc.constantFrom(...CHINESE), fc.constantFrom(...CHINESE))
      .map(([one, other]) => `${one} -${other}`),
    fc.constantFrom("cit*", "c*", "5*", "深圳 1*", "像", "象", "想像的", "覆函", "zzz"),
  ),
  { numRuns: 200, seed: 2021 },
);

let folder: string;
let index: ServedIndex;
let engine: Engine;
let database: SearchDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qiaobao-export-"));
  const path = join(folder, "archive.sqlite");
  const items = DOCUMENTS.map(({ id, headline = [], body, english }) => ({
    item: { id, zh: { headline, body }, en: english ? { headline: [], body: english } : null },
    url: `https://archive.example/articles/${id}/`,
    date: "2021",
    newspaper: "paper",
  }));
  writeDatabase(path, items);
  database = openDatabase(path);
  index = await serve(DOCUMENTS);
  engine = createEngine(index.folder, fetchFile);
});

afterAll(async () => {
  database[Symbol.dispose]();
  await index[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** The site's results by the letters of a query; headlines that only sound like it are not exported. */
async function foundOnSite(query: string): Promise<string[]> {
  const parsed = parseQuery(query);
  const { hits } = await engine.search(parsed);
  return hits.some(({ heard }) => heard) ? [] : (await foundIds(engine, parsed)).sort();
}

describe("an exported database of 1,000 items", () => {
  it("answers 200 queries as the site does", async () => {
    let found = 0;
    for (const query of QUERIES) {
      const rows = await database.search(parseQuery(query), SEARCHED);
      const ids = rows.map(({ id }) => id).sort();
      expect(ids, query).toEqual(await foundOnSite(query));
      found += ids.length;
    }
    expect(found).toBeGreaterThan(QUERIES.length);
  });

  it("searches one language only", async () => {
    const rows = await database.search(parseQuery("city"), ["zh"]);
    expect(rows).toEqual([]);
    expect((await database.search(parseQuery("city"), ["en"])).length).toBeGreaterThan(0);
  });

  it("finds a word in another regional spelling only within that word", async () => {
    const own = (query: string) =>
      database.search(parseQuery(query), ["zh"]).then((rows) => rows.map(({ id }) => id));
    const texts = new Map(
      DOCUMENTS.map(({ id, headline = [], body }) => [id, [...headline, ...body].join("\n")]),
    );
    const ids = await own("想像");
    expect(ids.some((id) => !texts.get(id)?.includes("想像"))).toBe(true);
    expect(ids.every((id) => /想[像象]/.test(texts.get(id) ?? ""))).toBe(true);
    expect((await own("大像")).length).toBe(0);
  });
});
