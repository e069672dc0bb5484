import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../../src/search/engine.ts";
import type { Engine } from "../../../src/search/hit.ts";
import { parseQuery } from "../../../src/search/query/query.ts";
import { type Document, fetchFile, foundIds, type ServedIndex, serve } from "./served-index.ts";

const BEGINNING = "未来在共建世界级产业集群方面，";
const ENDING = "广州将深化产业规划和项目对接。";

/** More items than are read have the beginning, so that their other words are looked up. */
const SHARED: Document[] = ["一", "二", "三", "四", "五"].map((number, index) => ({
  id: `shared-${index}`,
  body: [`${BEGINNING}第${number}，${index < 2 ? ENDING : "各有所长。"}`],
}));
const ALONE: Document = {
  id: "single",
  headline: ["推动制造业高质量发展的二十年"],
  body: ["推动制造业高质量发展的二十年里，龙岗企业兆驰股份历经15载。推动制造业高质量发展的二十年里，"],
};
const SPLIT: Document = {
  id: "split",
  body: ["推动制造业高质量发展的", "二十年里，龙岗企业兆驰股份历经15载"],
};
const DOCUMENTS = [...SHARED, ALONE, SPLIT];

let index: ServedIndex;
let engine: Engine;

beforeAll(async () => {
  index = await serve(DOCUMENTS);
  engine = createEngine(index.folder, fetchFile);
});

afterAll(() => index[Symbol.asyncDispose]());

const found = async (query: string) => (await foundIds(engine, parseQuery(`"${query}"`))).sort();

describe("a long passage", () => {
  it("is found where it occurs completely, although only its beginning is looked up", async () => {
    expect(await found("推动制造业高质量发展的二十年里，龙岗企业兆驰股份历经15载")).toEqual(["single"]);
    expect(await found("推動製造業高質量發展的二十年裏，龍崗企業兆馳股份歷經15載")).toEqual(["single"]);
  });

  it("is not found where only its beginning is, nor across paragraphs, nor in half a number", async () => {
    expect(await found("推动制造业高质量发展的二十年里，佛山企业")).toEqual([]);
    expect(await found("推动制造业高质量发展的二十年里，龙岗企业兆驰股份历经1")).toEqual([]);
    expect(
      await found("高质量发展的二十年里，龙岗企业兆驰股份历经15载。推动制造业高质量发展的三十年"),
    ).toEqual([]);
  });

  it("is distinguished from any number of others with the same beginning", async () => {
    expect(await found(`${BEGINNING}第二，${ENDING}`)).toEqual(["shared-1"]);
    expect(await found(BEGINNING)).toEqual(SHARED.map(({ id }) => id));
  });

  it("is reported to be in the headline", async () => {
    const { hits } = await engine.search(parseQuery("推动制造业高质量发展的二十年"));
    expect(hits).toMatchObject([{ item: DOCUMENTS.indexOf(ALONE), inHeadline: true }]);
  });

  it("cut from any text is found there, and never where it is not", async () => {
    const texts = DOCUMENTS.flatMap(({ id, headline = [], body }) =>
      [...headline, ...body].map((text) => ({ id, text })),
    );
    const passage = fc
      .tuple(fc.constantFrom(...texts), fc.nat({ max: 20 }), fc.integer({ min: 11, max: 40 }))
      .map(([{ text }, start, length]) => text.slice(start, start + length))
      .filter((text) => !/^\d|\d$/.test(text) && text.length > 10);
    await fc.assert(
      fc.asyncProperty(passage, async (text) => {
        const holding = texts.filter((one) => one.text.includes(text)).map(({ id }) => id);
        expect(await found(text)).toEqual([...new Set(holding)].sort());
      }),
      { numRuns: 200 },
    );
  });
});
