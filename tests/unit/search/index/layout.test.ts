import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  hasRoom,
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
        fc.nat({ max: 5000 }),
        fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 40 }),
        (kind, first, lengths) => {
          const continued: number[] = [];
          const starts: number[] = [];
          let slots = 0;
          for (const length of lengths) {
            starts.push(slots * SLOT[kind]);
            for (let slot = 1; slot < slotsOf(kind, length); slot++) continued.push(slots + slot);
            slots += slotsOf(kind, length);
          }
          const locate = locator(kind, first, continued);
          for (const [index, start] of starts.entries()) {
            for (const at of [
              0,
              Math.floor((lengths[index] ?? 0) / 2),
              Math.max(0, (lengths[index] ?? 0) - 1),
            ])
              expect(locate(start + at)).toEqual({ item: first + index, start });
          }
        },
      ),
    );
  });
});

it("a record's name has its kind and first item", () => {
  for (const kind of KINDS) expect(parseRecordName(recordName(kind, 12))).toEqual({ kind, first: 12 });
});

it("a record is full with 4,096 items, or with fewer large ones, and has room for any first item", () => {
  expect(hasRoom({ items: 4095, slots: 4095 }, 1)).toBe(true);
  expect(hasRoom({ items: 4095, slots: 5118 }, 2)).toBe(true);
  expect(hasRoom({ items: 4096, slots: 4096 }, 1)).toBe(false);
  expect(hasRoom({ items: 4095, slots: 5119 }, 2)).toBe(false);
  expect(hasRoom({ items: 7, slots: 900 }, 171)).toBe(false);
  expect(hasRoom({ items: 0, slots: 0 }, 5000)).toBe(true);
});
