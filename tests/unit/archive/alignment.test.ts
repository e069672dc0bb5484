import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "../../../src/archive/alignment.ts";
import type { Block } from "../../../src/archive/article.ts";
import { paragraph } from "./edition.ts";

/** Blocks from their ids: `p1`, or `p2+p3` for one that joins two. */
function blocks(...ids: string[]): Block[] {
  return ids.map((id) => paragraph(id, ...id.split("+")));
}

function aligned(record: Block[], translated: Block[]): string[] {
  const names = (side: Block[]) => side.map(({ text }) => text).join(" ") || "–";
  return align(record, translated).map((row) => `${names(row.record)} | ${names(row.translated)}`);
}

describe("blocks of two languages", () => {
  it("are side by side by their ids", () => {
    expect(aligned(blocks("p1", "h1", "p2"), blocks("p1", "h1", "p2"))).toEqual([
      "p1 | p1",
      "h1 | h1",
      "p2 | p2",
    ]);
  });

  it("keep the order of the record when the translation has another", () => {
    expect(aligned(blocks("p1", "p2", "p3"), blocks("p3", "p1", "p2"))).toEqual([
      "p1 | p1",
      "p2 | p2",
      "p3 | p3",
    ]);
  });

  it("are in one row when the translation joins two", () => {
    expect(aligned(blocks("p1", "p2", "p3"), blocks("p1+p2", "p3"))).toEqual(["p1 p2 | p1+p2", "p3 | p3"]);
  });

  it("are in one row when the translation splits one", () => {
    expect(aligned(blocks("p1+p2", "p3"), blocks("p1", "p2", "p3"))).toEqual(["p1+p2 | p1 p2", "p3 | p3"]);
  });

  it("leave a gap where a block is not translated", () => {
    expect(aligned(blocks("p1", "p2", "p3"), blocks("p1", "p3"))).toEqual(["p1 | p1", "p2 | –", "p3 | p3"]);
  });

  it("put a translated block without partner behind the one before it", () => {
    expect(aligned(blocks("p1", "p2"), blocks("p1", "n1", "n2", "p2"))).toEqual([
      "p1 | p1",
      "– | n1",
      "– | n2",
      "p2 | p2",
    ]);
  });

  it("put a translated block without partner first when it begins the translation", () => {
    expect(aligned(blocks("p1"), blocks("n1", "p1"))).toEqual(["– | n1", "p1 | p1"]);
  });

  it("may be missing altogether on either side", () => {
    expect([aligned(blocks("p1"), []), aligned([], blocks("p1")), aligned([], [])]).toEqual([
      ["p1 | –"],
      ["– | p1"],
      [],
    ]);
  });

  it("are never lost or repeated, whatever their ids", () => {
    const ids = fc.uniqueArray(fc.constantFrom("p1", "p2", "p3", "p4", "p5"), { maxLength: 3 });
    const side = fc
      .array(ids, { maxLength: 7 })
      .map((all) => all.map((own, index) => paragraph(`${index}`, ...own)));
    fc.assert(
      fc.property(side, side, (record, translated) => {
        const rows = align(record, translated);
        const shown = rows.flatMap((row) => row.record);
        expect(shown).toHaveLength(record.length);
        expect(new Set(shown)).toEqual(new Set(record));
        const shownTranslated = rows.flatMap((row) => row.translated);
        expect(shownTranslated).toHaveLength(translated.length);
        expect(new Set(shownTranslated)).toEqual(new Set(translated));
        expect(rows.every((row) => row.record.length + row.translated.length > 0)).toBe(true);
      }),
    );
  });
});
