import { expect, it } from "vitest";
import { pictureVariant, pictureWidths } from "../../../src/site/picture-sizes.ts";

it.each([
  [300, [300]],
  [480, [480]],
  [1000, [480, 960, 1000]],
  [1440, [480, 960, 1440]],
  [6000, [480, 960, 1440]],
])("a picture %i px wide is made in the widths %j, never wider than it is", (width, widths) => {
  expect(pictureWidths({ width, height: 100 })).toEqual(widths);
});

it("a variant is called after its file, so that a.jpg and a.png stay apart", () => {
  expect(pictureVariant("a.jpg", "avif", 480)).toBe("a.jpg.480.avif");
});
