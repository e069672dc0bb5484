import { gunzipSync } from "node:zlib";
import { decode } from "cborg";
import { describe, expect, it } from "vitest";
import { buildBundle } from "../../../../src/search/build/bundle.ts";

const RECORDS = [
  { id: "smart-city", text: "smart cities" },
  { id: "harbour", text: "the new harbour" },
];

describe("a bundle", () => {
  it("has what a query needs and nothing else", async () => {
    const kinds = [...(await buildBundle(RECORDS)).keys()]
      .map((path) => path.replace(/_[0-9a-f]+\./, "_*."))
      .sort();
    expect(kinds).toEqual([
      "index/en_*.pf_index",
      "pagefind-entry.json",
      "pagefind.en_*.pf_meta",
      "pagefind.js",
      "wasm.en.pagefind",
    ]);
  });

  it("calls its pages by the ids of the records", async () => {
    const files = await buildBundle(RECORDS);
    const meta = [...files].find(([path]) => path.endsWith(".pf_meta"))?.[1] ?? new Uint8Array();
    const [version, pages] = decode(gunzipSync(meta).subarray("pagefind_dcd".length)) as [string, [string][]];
    expect(version).toBe("1.6.0");
    expect(pages.map(([id]) => id).sort()).toEqual(["harbour", "smart-city"]);
  });

  it("knows one language", async () => {
    const files = await buildBundle(RECORDS);
    const entry = JSON.parse(new TextDecoder().decode(files.get("pagefind-entry.json"))) as {
      languages: object;
    };
    expect(Object.keys(entry.languages)).toEqual(["en"]);
  });

  it("is the same, byte for byte, when it is built again", async () => {
    const [one, two] = [await buildBundle(RECORDS), await buildBundle(RECORDS)];
    expect([...two.keys()].sort()).toEqual([...one.keys()].sort());
    for (const [path, content] of one)
      expect(Buffer.compare(content, two.get(path) ?? new Uint8Array())).toBe(0);
  });
});
