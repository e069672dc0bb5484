import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { type Colour, pngEncoder } from "../../../src/site/cards/indexed-png.ts";

const part = fc.nat(255);
const colour: fc.Arbitrary<Colour> = fc.tuple(part, part, part);

test("a picture in the colours of a palette is packed without loss", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(colour, { minLength: 1, maxLength: 16, selector: String }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.nat(15), { minLength: 128, maxLength: 128 }),
      async (palette, halfWidth, height, choices) => {
        const width = 2 * halfWidth;
        const colours = choices.slice(0, width * height).map((choice) => palette[choice % palette.length]);
        const pixels = Uint8Array.from(colours.flatMap((one) => [...(one ?? []), 255]));
        const { data, info } = await sharp(pngEncoder(palette)({ pixels, width, height }))
          .ensureAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true });
        expect(info).toMatchObject({ width, height, channels: 4 });
        expect([...data]).toEqual([...pixels]);
      },
    ),
  );
});

test("another colour becomes the nearest of the palette", async () => {
  const palette: Colour[] = [
    [250, 250, 240],
    [20, 20, 20],
  ];
  const pixels = Uint8Array.from([200, 190, 180, 255, 90, 100, 90, 255]);
  const png = pngEncoder(palette)({ pixels, width: 2, height: 1 });
  expect([...(await sharp(png).raw().toBuffer())]).toEqual(palette.flat());
});
