import { expect, it } from "vitest";
import { compactPath } from "../../../src/typeface/compact-path.ts";

it("a path becomes relative, in whole units, upside down and at its place", () => {
  expect(
    compactPath("M100,200L300,200Q400,300 300,400ZM0,0L10,10Z", { unitsPerEm: 1000, em: 100, x: 1 }),
  ).toBe("M110-20l20 0q10-10 0-20zm-10 20l1-1z");
});
