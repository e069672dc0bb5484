import fc from "fast-check";
import { expect, test } from "vitest";
import { readDistances, writeDistances } from "../../../src/text/distances.ts";

test("numbers are read as they were written, in printable ASCII", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0x10ffff })), (numbers) => {
      const written = writeDistances(numbers);
      expect(written).toMatch(/^[#-~]*$/);
      expect(readDistances(written)).toEqual(numbers);
    }),
  );
});
