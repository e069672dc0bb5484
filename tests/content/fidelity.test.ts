import fc from "fast-check";
import { expect, it } from "vitest";
import { printedEdition } from "../../src/archive/corrections.ts";
import { compareWithSource } from "../../src/archive/fidelity.ts";
import { ARCHIVE, sourceOf } from "./archive.ts";

/** A character of no newspaper. */
const STRANGE = "\u{10FFFD}";

const read = await Promise.all(
  ARCHIVE.articles.map(async (article) => ({ ...article, source: await sourceOf(article) })),
);
const items = read.flatMap(({ id, record, corrections, source }) =>
  source ? [{ id, record: printedEdition(record, corrections), ...source }] : [],
);

it("each item that has a source says what its source says", () => {
  for (const { id, record, text, moved } of items)
    expect(compareWithSource(text, record, moved), id).toBeNull();
});

it.skipIf(items.length === 0)("no character of a block can be lost, gained or changed unnoticed", () => {
  const place = fc.record({ item: fc.constantFrom(...items), block: fc.nat(), at: fc.nat() });
  fc.assert(
    fc.property(place, fc.constantFrom("lost", "gained", "changed"), ({ item, block, at }, fault) => {
      const index = block % item.record.blocks.length;
      const { text = "", ...rest } = item.record.blocks[index] ?? item.record.blocks[0] ?? { text: "" };
      const places = [...text.matchAll(/\S/g)].map((match) => match.index);
      fc.pre(places.length > 0);
      const start = places[at % places.length] ?? 0;
      const end = fault === "gained" ? start : start + 1;
      const mutated = text.slice(0, start) + (fault === "lost" ? "" : STRANGE) + text.slice(end);
      const blocks = item.record.blocks.map((each, number) =>
        number === index ? { ...each, ...rest, text: mutated } : each,
      );
      expect(compareWithSource(item.text, { ...item.record, blocks }, item.moved)).not.toBeNull();
    }),
    { numRuns: 300 },
  );
});
