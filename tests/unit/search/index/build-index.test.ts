import { describe, expect, it } from "vitest";
import { buildIndex } from "../../../../src/search/index/build-index.ts";

const ITEMS = [
  { id: "a", zh: { headline: ["深圳"], body: ["智慧城市"] }, en: { headline: [], body: ["smart cities"] } },
  { id: "b", zh: { headline: [], body: ["港口"] }, en: null },
];
const CHUNK_SIZE = "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE";

describe("an index", () => {
  it("has what a query needs and nothing else, and Pagefind's program apart", async () => {
    const { files, program, version, records } = await buildIndex(ITEMS);
    const kinds = [...files.keys()].map((path) => path.replace(/_[0-9a-f]+\./, "_*.")).sort();
    expect([...new Set(kinds)]).toEqual([
      "index/x_*.pf_index",
      "pagefind-entry.json",
      "pagefind.x_*.pf_meta",
    ]);
    expect([...program.keys()].sort()).toEqual(["pagefind.js", "wasm.unknown.pagefind"]);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(records).toEqual(["text-0", "unit-0", "english-0"]);
  });

  it("of other items has the same program, byte for byte", async () => {
    const [one, other] = [await buildIndex(ITEMS), await buildIndex(ITEMS.slice(1))];
    expect(other.program).toEqual(one.program);
    expect(other.records).toEqual(["text-0", "unit-0"]);
  });

  it("is the same, byte for byte, when it is built again, also beside another", async () => {
    const [one, two] = await Promise.all([buildIndex(ITEMS), buildIndex(ITEMS)]);
    expect(two).toEqual(one);
  });

  it("leaves the environment as it was", async () => {
    const before = process.env[CHUNK_SIZE];
    await buildIndex(ITEMS);
    expect(process.env[CHUNK_SIZE]).toBe(before);
  });
});
