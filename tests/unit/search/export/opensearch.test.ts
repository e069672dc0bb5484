import { describe, expect, it } from "vitest";
import { bulkLines, INDEX, searchRequest, TEMPLATE } from "../../../../src/search/export/opensearch.ts";
import { type ExportedItem, phraseQuery } from "../../../../src/search/export/tokens.ts";
import { SEARCHED } from "../../../../src/search/hit.ts";
import { parseQuery } from "../../../../src/search/query/query.ts";

/** The engine itself is not run: what the template asks of it is done here, step by step. */
const ITEMS: ExportedItem[] = [
  exported("fancy", "任凭想象驰骋，深圳与广州。", "Many cities of 深圳 use C++."),
  exported("elephant", "园里有大象。\n象牙已禁售", null),
  exported("city", "城市", "A city, no more."),
];

function exported(id: string, zh: string, en: string | null): ExportedItem {
  return {
    item: { id, zh: { headline: [], body: [zh] }, en: en === null ? null : { headline: [], body: [en] } },
    url: `https://archive.example/articles/${id}/`,
    date: "2021-01~",
    newspaper: "paper",
  };
}

type Document = Record<string, string>;

const documents = new Map(
  ITEMS.map((item) => {
    const [action = "", document = "", end] = bulkLines(item).split("\n");
    expect(end).toBe("");
    const { index } = JSON.parse(action) as { index: { _index: string; _id: string } };
    expect(index._index).toBe(INDEX);
    return [index._id, JSON.parse(document) as Document];
  }),
);

/** The tokens at each position, by the analyzer of the index: several where the filter captures several. */
function positions(text: string): string[][] {
  const [pattern = ""] = TEMPLATE.template.settings.analysis.filter.spellings.patterns;
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((token) => Array.from(token.matchAll(new RegExp(pattern, "gu")), ([part]) => part));
}

function hasPhrase(document: Document, [field, phrase]: [string, string]): boolean {
  const places = positions(document[field] ?? "");
  const words = phrase.split(" ");
  return places.some((_, start) => words.every((word, at) => places[start + at]?.includes(word)));
}

interface Bool {
  should: ({ match_phrase: Record<string, string> } | undefined)[];
}

interface Request {
  query: { bool: { must: { bool: Bool }[]; must_not: { bool: Bool }[] } };
}

async function found(query: string): Promise<string[]> {
  const runs = ["c", "cities", "city", "more", "use"];
  const runsWith = (prefix: string) => Promise.resolve(runs.filter((run) => run.startsWith(prefix)));
  const { query: asked } = searchRequest(await phraseQuery(parseQuery(query), runsWith), SEARCHED) as Request;
  const isIn = (document: Document, { bool }: { bool: Bool }) =>
    bool.should.some(
      (one) => one && Object.entries(one.match_phrase).some((each) => hasPhrase(document, each)),
    );
  return [...documents].flatMap(([id, document]) => {
    const isRequired = asked.bool.must.every((group) => isIn(document, group));
    return isRequired && !asked.bool.must_not.some((group) => isIn(document, group)) ? [id] : [];
  });
}

describe("the files and requests for OpenSearch", () => {
  it("have every field of the documents in the template, which allows no other", () => {
    const fields = new Set([...documents.values()].flatMap((document) => Object.keys(document)));
    expect(Object.keys(TEMPLATE.template.mappings.properties)).toEqual(expect.arrayContaining([...fields]));
  });

  it.for([
    ["想象", ["fancy"]],
    ["想像", ["fancy"]],
    ["像", ["fancy"]],
    ["大像", []],
    ["大象", ["elephant"]],
    ["大象象牙", []],
    ["深圳與廣州", ["fancy"]],
    ["城市|cities", ["fancy", "city"]],
    ["cities -C++", ["city"]],
    ["ci*", ["fancy", "city"]],
    ["C#", []],
  ] as const)("answers %s like the site", async ([query, ids]) => {
    expect(await found(query)).toEqual(ids);
  });
});
