import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../../src/search/engine.ts";
import type { Fetch } from "../../../src/search/files.ts";
import type { Engine, Hit, Searched } from "../../../src/search/hit.ts";
import { parseQuery } from "../../../src/search/query/query.ts";
import { fetchFile, foundIds, type ServedIndex, serve } from "./served-index.ts";

let index: ServedIndex;
let engine: Engine;

beforeAll(async () => {
  index = await serve([
    {
      id: "body",
      headline: ["新港"],
      body: ["智慧城市，智慧城市。", "广州"],
      english: ["New harbour", "A smart city grew."],
    },
    { id: "far", headline: ["市报"], body: ["智慧与城市。深圳"] },
    { id: "figures", body: ["403.9亿元，GDP。"], english: ["GDP of 40.39 billion, city harbour"] },
    {
      id: "title",
      headline: ["智慧城市"],
      body: ["深圳發展5G。"],
      english: ["Smart cities", "Shenzhen develops 5G."],
    },
  ]);
  engine = createEngine(index.folder, fetchFile);
});

afterAll(() => index[Symbol.asyncDispose]());

/** Hits by the ids of their items, in their order. */
async function hits(query: string, languages?: readonly Searched[]): Promise<(Hit & { id: string })[]> {
  const { release, hits } = await engine.search(parseQuery(query), languages);
  return Promise.all(
    hits.map(async (hit) => ({ id: (await engine.ids(release, [hit.item]))[0] ?? "", ...hit })),
  );
}

const ids = (query: string, languages?: readonly Searched[]) =>
  foundIds(engine, parseQuery(query), languages);

describe("a search in Chinese", () => {
  it.each([
    ["智慧城市", ["title", "body"]],
    ["慧城", ["title", "body"]],
    ["慧", ["title", "body", "far"]],
    ["深圳发展5g", ["title"]],
    ["深圳發展５Ｇ", ["title"]],
    ["403.9亿", ["figures"]],
    ["9亿", []],
    ["市智", []],
    ["。", ["body", "far", "figures", "title"]],
    ["佛山", []],
  ])("for %s finds %j", async (query, expected) => {
    expect(await ids(query, ["zh"])).toEqual(expected);
  });

  it("wants every term, anywhere in the item", async () => {
    expect(await ids("深圳 城市")).toEqual(["title", "far"]);
    expect(await ids("深圳 广州")).toEqual([]);
  });

  it("wants one of several terms where they are alternatives, and none that is excluded", async () => {
    expect(await ids("广州|发展")).toEqual(["body", "title"]);
    expect(await ids("城市 -深圳")).toEqual(["body"]);
    expect(await ids("城市 -深圳 -广州")).toEqual([]);
  });

  it("finds Latin words and figures by their beginning", async () => {
    expect(await ids("40*", ["zh"])).toEqual(["figures"]);
    expect(await ids("harb*")).toEqual(["body", "figures"]);
    expect(await ids("xyz*")).toEqual([]);
  });

  it("finds headlines by their sound when nothing has the letters themselves", async () => {
    const [hit] = await hits("xingang");
    expect(hit).toMatchObject({ id: "body", heard: "新港" });
    expect(await ids("gdp")).toEqual(["figures"]);
  });

  it("shows items first that have a term in their headline, then those that have it more often", async () => {
    expect((await hits("城市")).map(({ id, inHeadline }) => [id, inHeadline])).toEqual([
      ...[
        ["title", true],
        ["body", false],
        ["far", false],
      ],
    ]);
  });

  it("finds nothing without a term", async () => {
    expect(await hits("")).toEqual([]);
  });
});

describe("a search in English", () => {
  it("finds other forms of a word", async () => {
    expect(await ids("cities", ["en"])).toEqual(["body", "figures", "title"]);
  });

  it("keeps the signs of a quantity with it", async () => {
    await using served = await serve([
      { id: "heat", body: ["热"], english: ["It was 25°C, and a ticket cost $5."] },
      { id: "vitamin", body: ["药"], english: ["Vitamin C, 25 pills, for 5 days"] },
    ]);
    const other = createEngine(served.folder, fetchFile);
    const found = (query: string) => foundIds(other, parseQuery(query));
    expect(await found("℃")).toEqual(["heat"]);
    expect(await found("25°C")).toEqual(["heat"]);
    expect(await found("$5")).toEqual(["heat"]);
    expect(await found("vitamin c")).toEqual(["vitamin"]);
    expect((await found("5")).sort()).toEqual(["heat", "vitamin"]);
    await other.close();
  });

  it("keeps quoted words together and in order", async () => {
    expect(await ids('"smart city"')).toEqual(["body", "title"]);
    expect(await ids('"city smart"')).toEqual([]);
  });

  it("and Chinese at once is one answer by item, that says where it was found", async () => {
    const answer = await hits("gdp");
    expect(answer.map(({ id, languages }) => [id, languages])).toEqual([["figures", ["zh", "en"]]]);
    expect((await hits("深圳 harbour")).map(({ id }) => id)).toEqual([]);
    expect((await hits("403.9亿 harbour"))[0]).toMatchObject({ id: "figures", languages: ["zh", "en"] });
  });

  it("only searches the given languages", async () => {
    expect(await ids("harbour", ["zh"])).toEqual([]);
    expect(await ids("智慧", ["en"])).toEqual([]);
  });
});

describe("a search that meets a fault", () => {
  /** An engine whose server treats the files of one kind otherwise. */
  function faulty(path: RegExp, answer: () => Response | Promise<Response>): Engine {
    const fetchOne: Fetch = async (url) => (path.test(url) ? answer() : fetchFile(url));
    return createEngine(index.folder, fetchOne);
  }

  it.each([
    ["the entry", /\/entry\.json$/],
    ["Pagefind's entry", /pagefind-entry\.json$/],
    ["Pagefind's list of chunks", /\.pf_meta$/],
    ["a chunk", /\.pf_index$/],
    ["the program", /\.pagefind$/],
  ])("is never one without results: %s is missing", async (_, path) => {
    const search = faulty(path, () => new Response("", { status: 404 })).search(parseQuery("智慧城市"));
    await expect(search).rejects.toMatchObject({ name: "SearchFault", kind: "missing" });
  });

  it.each([/\/entry\.json$/, /pagefind-entry\.json$/, /\.pf_meta$/, /\.pf_index$/, /\.pagefind$/])(
    "is never one without results: %s is a web page",
    async (path) => {
      const search = faulty(path, () => new Response("<!doctype html>")).search(parseQuery("智慧城市"));
      await expect(search).rejects.toMatchObject({ name: "SearchFault", kind: "damaged" });
    },
  );

  it("says so when the network is gone", async () => {
    const search = faulty(/\.pf_index$/, () => Promise.reject(new TypeError("Failed to fetch"))).search(
      parseQuery("智慧"),
    );
    await expect(search).rejects.toMatchObject({ kind: "offline" });
  });

  it("says so when the ids of what it found are missing", async () => {
    const engineWithout = faulty(/\/ids\/\w+\.json$/, () => new Response("", { status: 404 }));
    const { release, hits } = await engineWithout.search(parseQuery("智慧"));
    expect(hits).toHaveLength(3);
    await expect(engineWithout.ids(release, [0])).rejects.toMatchObject({ kind: "missing" });
  });

  it("asks for ids where they were found, whatever release came since", async () => {
    const asked = engine.ids("000000000000", [0]);
    await expect(asked).rejects.toMatchObject({ name: "SearchFault", kind: "missing" });
  });

  it("stays a fault when the search is repeated", async () => {
    const engineWithout = faulty(/\.pf_index$/, () => new Response("", { status: 404 }));
    for (const query of ["智慧", "智慧", "深圳"]) {
      await expect(engineWithout.search(parseQuery(query))).rejects.toMatchObject({ kind: "missing" });
    }
  });

  it("says so when the folder does not exist at all", async () => {
    const search = createEngine(`${index.folder}gone/`, fetchFile).search(parseQuery("智慧"));
    await expect(search).rejects.toMatchObject({ kind: "missing" });
  });
});
