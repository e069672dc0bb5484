import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ITEMS_IN_RECORD,
  KINDS,
  locator,
  parseRecordName,
  recordName,
  SLOT,
  slotsOf,
} from "../../../../src/search/index/layout.ts";

describe("a place of a record", () => {
  it("is of the item that was put there, at its own place, however long the items are", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.nat({ max: 5 }),
        fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 40 }),
        (kind, number, lengths) => {
          const continued: number[] = [];
          const starts: number[] = [];
          let slots = 0;
          for (const length of lengths) {
            starts.push(slots * SLOT[kind]);
            for (let slot = 1; slot < slotsOf(kind, length); slot++) continued.push(slots + slot);
            slots += slotsOf(kind, length);
          }
          const locate = locator(kind, number, continued);
          for (const [index, start] of starts.entries()) {
            for (const at of [
              0,
              Math.floor((lengths[index] ?? 0) / 2),
              Math.max(0, (lengths[index] ?? 0) - 1),
            ])
              expect(locate(start + at)).toEqual({ item: number * ITEMS_IN_RECORD + index, at });
          }
        },
      ),
    );
  });
});

it("a record's name has its kind and number", () => {
  for (const kind of KINDS) expect(parseRecordName(recordName(kind, 12))).toEqual({ kind, number: 12 });
});
