import fc from "fast-check";
import { expect, test } from "vitest";
import { listPages, pagesNear } from "../../../src/archive/list-pages.ts";

test("pages have all items in their order, none more than its size", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 60 }), (items, size) => {
      const pages = listPages(items, size);
      expect(pages.flatMap((page) => page.items)).toEqual(items);
      expect(pages.map(({ number, of }) => [number, of])).toEqual(
        pages.map((_, at) => [at + 1, pages.length]),
      );
      for (const page of pages) expect(page.items.length).toBeLessThanOrEqual(size);
    }),
  );
  expect(listPages([], 50)).toEqual([{ number: 1, of: 1, items: [] }]);
});

test("a page of a long list leads to the first, the last and those beside it", () => {
  expect(pagesNear(1, 1)).toEqual([1]);
  expect(pagesNear(120, 240)).toEqual([1, 118, 119, 120, 121, 122, 240]);
});
