import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../../src/search/engine.ts";
import { parseQuery } from "../../../src/search/query/query.ts";
import { inSimplified, inTraditional } from "../../../src/text/traditional.ts";
import { type Document, fetchFile, type ServedIndex, serve } from "./served-index.ts";

/** The ids of what a query finds, and of those that have it as it was typed, in the order of the results. */
async function askServed(served: ServedIndex, queries: readonly string[]) {
  const engine = createEngine(served.folder, fetchFile);
  const answers = [];
  for (const query of queries) {
    const { release, hits } = await engine.search(parseQuery(query));
    const idsOf = (some: typeof hits) =>
      engine.ids(
        release,
        some.map(({ item }) => item),
      );
    answers.push({ found: await idsOf(hits), typed: await idsOf(hits.filter(({ asTyped }) => asTyped)) });
  }
  await engine.close();
  return answers;
}

async function ask(documents: readonly Document[], queries: readonly string[]) {
  await using served = await serve(documents);
  return await askServed(served, queries);
}

describe("the form typed", () => {
  const documents: Document[] = [
    { id: "empress", headline: ["皇后"], body: ["她是皇后，皇后，皇后。"] },
    { id: "after", body: ["站在后面"] },
    { id: "famous", headline: ["著名"], body: ["看着著名的人"] },
    { id: "taiwan", body: ["台湾的台风"] },
    { id: "imagine", body: ["难以想象"] },
    { id: "english", body: ["深圳"], english: ["The 後 of 後面 in Shenzhen"] },
  ];

  let served: ServedIndex;
  beforeAll(async () => {
    served = await serve(documents);
  });
  afterAll(() => served[Symbol.asyncDispose]());

  it.each([
    ["后", ["empress", "after"], ["english"]],
    ["後", ["after", "english"], ["empress"]],
    ["皇后", ["empress"], []],
    ["皇後", [], ["empress"]],
    ["後面", ["after", "english"], []],
    ["着", ["famous"], []],
    ["著", ["famous"], []],
    ["看著", [], ["famous"]],
    ["著名", ["famous"], []],
    ["着名", [], ["famous"]],
    ["臺灣", ["taiwan"], []],
    ["台灣", [], ["taiwan"]],
    ["颱風", ["taiwan"], []],
    ["臺風", [], ["taiwan"]],
    ["想像", ["imagine"], []],
    ["想象", ["imagine"], []],
    ["站在後面", ["after"], []],
    ["她是皇後，皇后，皇後", [], ["empress"]],
    ["她是皇后，皇后，皇后", ["empress"], []],
    ["台湾 台风", ["taiwan"], []],
    ["臺灣 臺風", [], ["taiwan"]],
    ["皇後|後面", ["after", "english"], ["empress"]],
  ])("%s comes first where one of the scripts shows it: %j, then %j", async (query, typed, others) => {
    const [answer] = await askServed(served, [query]);
    expect(answer?.typed).toEqual(expect.arrayContaining(typed));
    expect(answer?.typed.length).toBe(typed.length);
    expect(answer?.found.slice(0, typed.length)).toEqual(answer?.typed);
    expect(answer?.found.slice(typed.length).sort()).toEqual(others.toSorted());
  });

  it("is that of the texts as both scripts show them, whatever the texts and the query", {
    timeout: 120_000,
  }, async () => {
    const characters = "后後发發髮里裏裡着著台臺颱想象像坐座标標干乾幹面麵皇名湾灣风風公里复覆";
    const text = fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 8 });
    const body = fc.array(text, { minLength: 1, maxLength: 4 });
    const headline = fc.array(text, { maxLength: 1 });
    const made = fc.array(fc.record({ headline, body, isTraditional: fc.boolean() }), {
      minLength: 2,
      maxLength: 8,
    });
    const queries = fc.array(
      fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 5 }),
      {
        minLength: 20,
        maxLength: 40,
      },
    );
    await fc.assert(
      fc.asyncProperty(made, queries, fc.nat(), async (texts, drawn, seed) => {
        const documents = texts.map((one, index) => ({ id: `d${index}`, ...one }));
        // Pieces of the texts as well, which do occur.
        const all = texts.flatMap(({ headline, body }) => [...headline, ...body]);
        const pieces = all.flatMap((text, index) => {
          const shown = [text, inTraditional(text)];
          // One character from the one script, the next from the other.
          const mixed = Array.from(text, (_, at) => shown[(at + seed) % 2]?.[at] ?? "").join("");
          return [...shown, mixed, text.slice((seed + index) % text.length)];
        });
        const asked = [...drawn, ...pieces];
        const answers = await ask(documents, asked);
        const expected = asked.map((query) =>
          documents
            .filter(({ headline, body, isTraditional }) =>
              [...headline, ...body].some((text) => {
                const other = isTraditional ? inSimplified(text) : inTraditional(text);
                return text.includes(query) || other.includes(query);
              }),
            )
            .map(({ id }) => id),
        );
        expect(answers.map(({ typed }, index) => [asked[index], typed.toSorted()])).toEqual(
          expected.map((ids, index) => [asked[index], ids]),
        );
      }),
      { numRuns: 8 },
    );
  });
});
