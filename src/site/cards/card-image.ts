import { crc32, deflateSync } from "node:zlib";
import { coverageOf } from "../../typeface/coverage.ts";
import type { Edges } from "../../typeface/outline.ts";

export type Colour = "paper" | "ink" | "soft" | "seal";

/** A figure to be filled: its edges, and where their origin and unit are in the space of a card. */
export interface Figure {
  edges: Edges;
  x: number;
  y: number;
  scale: number;
  colour: Colour;
}

/** The least size that social networks show across a post, in pixels. */
export const CARD_SIZE = { width: 600, height: 315 };

/** The space in which a card is set; it is drawn smaller. */
export const CARD_SPACE = { width: 1200, height: 630 };

/** The colours of the light theme, as in `styles/base.css`. */
const PAPER = [0xfb, 0xf7, 0xee];
const INKS: Record<Exclude<Colour, "paper">, readonly number[]> = {
  ink: [0x1d, 0x1a, 0x16],
  soft: [0x53, 0x4c, 0x42],
  seal: [0x8c, 0x1a, 0x11],
};

/** Shades of each ink on paper; with the paper, they make the 16 colours of a pixel of four bits. */
const SHADES = 5;

/** The number of the first shade of each ink; paper is 0. */
const FIRST = { ink: 1, soft: 1 + SHADES, seal: 1 + 2 * SHADES };

/**
 * Draws figures on paper as a PNG. Drawing straight into a palette takes a tenth of the time that an SVG renderer and
 * a search for the best colours take. Inks do not mix: only paper is drawn on another colour, that of the seal.
 */
export function cardImage(figures: readonly Figure[]): Uint8Array<ArrayBuffer> {
  const pixels = new Uint8Array(CARD_SIZE.width * CARD_SIZE.height);
  for (const figure of figures) fill(pixels, figure);
  return png(pixels);
}

function fill(pixels: Uint8Array, { edges, x, y, scale, colour }: Figure): void {
  const ratio = CARD_SIZE.width / CARD_SPACE.width;
  const covered = coverageOf(edges, { x: x * ratio, y: y * ratio, scale: scale * ratio });
  for (let row = 0; row < covered.height; row++)
    for (let column = 0; column < covered.width; column++) {
      const shade = Math.round((covered.shares[row * covered.width + column] ?? 0) * SHADES);
      const [left, top] = [covered.left + column, covered.top + row];
      if (shade === 0 || left < 0 || left >= CARD_SIZE.width || top < 0 || top >= CARD_SIZE.height) continue;
      const at = top * CARD_SIZE.width + left;
      pixels[at] = mixed(pixels[at] ?? 0, shade, colour);
    }
}

/** The number of a colour over another, of which it covers so many fifths. */
function mixed(below: number, shade: number, colour: Colour): number {
  if (colour === "paper") return shade === SHADES ? 0 : FIRST.seal + SHADES - shade - 1;
  // Letters may touch.
  return Math.max(below, FIRST[colour] + shade - 1);
}

function png(pixels: Uint8Array): Uint8Array<ArrayBuffer> {
  const { width, height } = CARD_SIZE;
  const rowBytes = width / 2 + 1;
  // Each row begins with its filter, 0 for none.
  const rows = Buffer.alloc(rowBytes * height);
  for (let row = 0; row < height; row++)
    for (let pair = 0; pair < width / 2; pair++) {
      const at = row * width + 2 * pair;
      rows[row * rowBytes + 1 + pair] = ((pixels[at] ?? 0) << 4) | (pixels[at + 1] ?? 0);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const [bits, palette] = [4, 3];
  header.set([bits, palette], 8);
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from("89504e470d0a1a0a", "hex"),
      chunk("IHDR", header),
      chunk("PLTE", PALETTE),
      chunk("IDAT", deflateSync(rows, { level: 4 })),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

const PALETTE = Buffer.from([
  ...PAPER,
  ...Object.values(INKS).flatMap((ink) =>
    Array.from({ length: SHADES }, (_, shade) =>
      ink.map((part, at) => {
        const paper = PAPER[at] ?? 0;
        return Math.round(paper + ((part - paper) * (shade + 1)) / SHADES);
      }),
    ).flat(),
  ),
]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
