import { crc32, deflateSync } from "node:zlib";

/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** An opaque picture: four bytes a pixel, row by row. Its width is even. */
interface Raster {
  pixels: Uint8Array;
  width: number;
  height: number;
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
/** The deflate level from which files are hardly smaller. */
const LEVEL = 6;

/**
 * Returns an encoder of pictures as PNG with a palette of up to 16 colours, two pixels a byte: each pixel gets the
 * colour nearest to its own. A general encoder first has to find the palette of each picture, which takes three times
 * as long.
 */
export function pngEncoder(palette: readonly Colour[]): (raster: Raster) => Buffer {
  const indexOf = paletteIndex(palette);
  const colours = chunk("PLTE", Buffer.from(palette.flat()));
  return ({ pixels, width, height }) => {
    const values = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
    // Each row begins with the number of its filter: none.
    const bytesInRow = 1 + width / 2;
    const rows = Buffer.alloc(bytesInRow * height);
    let at = 0;
    for (let y = 0; y < height; y++) {
      const row = y * bytesInRow + 1;
      for (let pair = 0; pair < width / 2; pair++) {
        const left = indexOf(values[at++] ?? 0);
        rows[row + pair] = (left << 4) | indexOf(values[at++] ?? 0);
      }
    }
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    // Four bits an index, into a palette.
    header.set([4, 3], 8);
    const data = chunk("IDAT", deflateSync(rows, { level: LEVEL }));
    return Buffer.concat([SIGNATURE, chunk("IHDR", header), colours, data, chunk("IEND", Buffer.alloc(0))]);
  };
}

/** The index of the colour nearest to a pixel. Most pixels have the colour of the one before. */
function paletteIndex(palette: readonly Colour[]): (pixel: number) => number {
  const known = new Map<number, number>();
  let [last, index] = [-1, 0];
  return (pixel) => {
    if (pixel === last) return index;
    last = pixel;
    index = known.get(pixel) ?? nearest(pixel, palette);
    known.set(pixel, index);
    return index;
  };
}

function nearest(pixel: number, palette: readonly Colour[]): number {
  // Bytes of a pixel, read as a number: red is the lowest.
  const own = [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];
  const distances = palette.map((colour) =>
    colour.reduce((sum, part, at) => sum + (part - (own[at] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, data: Buffer): Buffer {
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
