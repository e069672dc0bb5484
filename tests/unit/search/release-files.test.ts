import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "../../../scripts/bench/random.ts";
import { createEngine } from "../../../src/search/engine.ts";
import type { Engine } from "../../../src/search/hit.ts";
import { IDS_IN_FILE } from "../../../src/search/index/entry.ts";
import { buildRelease } from "../../../src/search/node/build-search.ts";
import { parseQuery } from "../../../src/search/query/query.ts";
import { fold } from "../../../src/text/fold.ts";
import { fetchFile, foundIds, type ServedIndex, serve, serveFiles } from "./served-index.ts";

const item = (id: string, body: string) => ({ id, zh: { headline: ["新港"], body: [body] }, en: null });
const foldersOf = (paths: Iterable<string>) => new Set([...paths].map((path) => path.split("/")[0]));

describe("a release of the search", () => {
  it("has an entry, Pagefind's program by its version, and a folder of all else that is named by its content", async () => {
    const one = await buildRelease([item("a", "深圳"), item("b", "广州")]);
    const other = await buildRelease([item("a", "深圳"), item("c", "广州")]);
    const [entry, program, folder = "", ...others] = foldersOf(one.keys());
    expect([entry, others]).toEqual(["entry.json", []]);
    expect(program).toMatch(/^pagefind-\d+\.\d+\.\d+$/);
    expect(folder).toMatch(/^[0-9a-f]{12}$/);
    expect(foldersOf(other.keys())).not.toContain(folder);
    expect(await buildRelease([item("a", "深圳"), item("b", "广州")])).toEqual(one);
  });

  it("is named the same in whatever order its files are made: Pagefind has no fixed one", async () => {
    const more = ["x.json", "y.json"].map((path): [string, Uint8Array] => [path, new Uint8Array(2)]);
    const one = await buildRelease([item("a", "深圳")], new Map(more));
    const other = await buildRelease([item("a", "深圳")], new Map(more.toReversed()));
    expect(foldersOf(other.keys())).toEqual(foldersOf(one.keys()));
  });

  it("of nothing finds nothing", async () => {
    await using index = await serveFiles(await buildRelease([]));
    expect(await foundIds(createEngine(index.folder, fetchFile), parseQuery("深圳 | cities"))).toEqual([]);
  });
});

/** So many different pairs that their chunks fill several lists. */
describe("a large release", { timeout: 60_000 }, () => {
  const random = createRandom(7);
  const character = () => fold(String.fromCodePoint(0x4e00 + random.below(3000)));
  const documents = Array.from({ length: 120 }, (_, index) => ({
    id: `item-${String(index).padStart(3, "0")}`,
    text: Array.from({ length: 400 }, character).join(""),
  }));
  let index: ServedIndex;
  let engine: Engine;

  beforeAll(async () => {
    index = await serve(documents.map(({ id, text }) => ({ id, body: [text] })));
    engine = createEngine(index.folder, fetchFile);
  }, 60_000);
  afterAll(() => index[Symbol.asyncDispose]());

  const found = async (text: string) => (await foundIds(engine, parseQuery(`"${text}"`))).sort();
  const holding = (sought: string) =>
    documents.filter(({ text }) => text.includes(sought)).map(({ id }) => id);

  it("has its words in many chunks, and its ids in several files", async () => {
    const paths = await readdir(fileURLToPath(index.folder), { recursive: true });
    expect(paths.filter((path) => path.endsWith(".pf_index")).length).toBeGreaterThan(20);
    expect(paths.filter((path) => /\/ids\/\w+\.json$/.test(path))).toHaveLength(
      Math.ceil(documents.length / IDS_IN_FILE),
    );
  });

  it("finds every piece of any text where it is and nowhere else", async () => {
    for (let tries = 0; tries < 300; tries++) {
      const { text } = random.pick(documents);
      const length = 1 + random.below(tries % 10 === 0 ? 30 : 4);
      const characters = [...text];
      const from = random.below(characters.length - length);
      const piece = characters.slice(from, from + length).join("");
      expect(await found(piece), piece).toEqual(holding(piece));
    }
  });

  it("finds nothing for words before, between and behind those it has", async () => {
    const made = Array.from({ length: 50 }, () => character() + character());
    for (const text of ["!!", "龘龘", "😀😀", ...made])
      expect(await found(text), text).toEqual(holding(text));
  });

  it("loads for a query the chunk of its words, and the ids of what is shown", async () => {
    const asked: string[] = [];
    const watched = createEngine(index.folder, (url) => {
      asked.push(url.replace(/^.*?(\w+\.\w+)$/, "$1").replace(/_[0-9a-f]+\./, "_*."));
      return fetchFile(url);
    });
    await watched.open();
    expect(asked.splice(0).sort()).toEqual(
      ["entry.json", "entry.json", "pagefind.js", "unknown.pagefind", "x_*.pf_meta"].sort(),
    );
    const pair = [...(documents[90]?.text ?? "")].slice(0, 2).join("");
    const { release, hits } = await watched.search(parseQuery(pair));
    expect(asked.splice(0)).toEqual(["x_*.pf_index"]);
    await watched.search(parseQuery(pair));
    expect(asked).toEqual([]);
    await watched.ids(release, [hits[0]?.item ?? 0]);
    expect(asked).toEqual([expect.stringMatching(/^\d\.json$/)]);
    await watched.close();
  });
});
