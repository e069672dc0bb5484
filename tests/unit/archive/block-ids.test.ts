import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlockKind } from "../../../src/archive/article.ts";
import { repeatedIds, withImplicitIds } from "../../../src/archive/block-ids.ts";
import { paragraph } from "./edition.ts";

function ids(...blocks: Parameters<typeof withImplicitIds>[0]): string {
  return withImplicitIds(blocks)
    .map((block) => block.ids.join("+"))
    .join(" ");
}

describe("a block without id", () => {
  it("takes the next number of its kind", () => {
    expect(ids(paragraph("甲"), { ...paragraph("题"), kind: "heading" }, paragraph("乙"))).toBe("p1 h1 p2");
  });

  it("takes no id that is written anywhere in the text, even further down", () => {
    expect(ids(paragraph("甲"), paragraph("乙", "p1"), paragraph("丙"), paragraph("丁", "p3", "p4"))).toBe(
      "p2 p1 p5 p3+p4",
    );
  });

  it("gets an id of its own, whatever the others have", () => {
    const kinds: BlockKind[] = ["paragraph", "heading", "figure", "list", "quotation", "table", "notes"];
    const written = fc.constantFrom<string[]>([], ["p1"], ["p2"], ["h1", "h2"], ["f1"], ["n3"]);
    const block = fc
      .record({ kind: fc.constantFrom(...kinds), ids: written })
      .map((own) => ({ ...paragraph(""), ...own }));
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const given = withImplicitIds(blocks);
        const taken = new Set(blocks.flatMap((one) => one.ids));
        const fresh = given.filter((_, index) => blocks[index]?.ids.length === 0).flatMap((one) => one.ids);
        expect(new Set(fresh).size).toBe(fresh.length);
        expect(fresh.some((id) => taken.has(id))).toBe(false);
        expect(given.every((one) => one.ids.length > 0)).toBe(true);
      }),
    );
  });

  it("is given one without touching the block it was read from", () => {
    const block = paragraph("甲");
    withImplicitIds([block]);
    expect(block.ids).toEqual([]);
  });
});

describe("ids that occur twice", () => {
  it("are reported at the later block", () => {
    const [first, second, third] = [
      paragraph("甲", "p1"),
      paragraph("乙", "p2"),
      paragraph("丙", "p3", "p1"),
    ];
    expect(repeatedIds([first, second, third])).toEqual([{ block: third, id: "p1" }]);
  });

  it("are reported if one block has both", () => {
    expect(repeatedIds([paragraph("甲", "p1", "p1")]).map(({ id }) => id)).toEqual(["p1"]);
  });

  it("are none when all differ", () => {
    expect(repeatedIds([paragraph("甲", "p1"), paragraph("乙"), paragraph("丙")])).toEqual([]);
  });
});
