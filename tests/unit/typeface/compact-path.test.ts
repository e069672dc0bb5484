import { expect, it } from "vitest";
import { compactOutline, movedPath } from "../../../src/typeface/compact-path.ts";

it("a path becomes relative, in whole units, upside down and at its place", () => {
  const outline = compactOutline("M100,200L300,200Q400,300 300,400ZM0,0L10,10Z", 1000, 100);
  expect(outline && movedPath(outline, { x: 100, y: 0 })).toBe("M110-20l20 0q10-10 0-20zm-10 20l1-1z");
});

it("a glyph without an outline has none", () => expect(compactOutline("", 1000, 100)).toBeNull());
