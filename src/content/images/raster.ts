import { readFile, stat } from "node:fs/promises";
import type { PictureSize } from "../../archive/article.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import type { Bilingual } from "../../text/language.ts";
import { LIMITS } from "../files/limits.ts";
import { claimedSize } from "./claimed-size.ts";
import { rasterFormat } from "./raster-format.ts";

/** The size for a test decode: most formats then read the whole file with little computation. */
const SMALL = 64;

/** Returns the displayed size of a picture; null, after reporting it, if it is damaged, too large or not a picture. */
export async function measureRaster(
  onDisk: string,
  file: string,
  report: (message: Message) => void,
): Promise<PictureSize | null> {
  try {
    const { size } = await stat(onDisk);
    if (size > LIMITS.pictureBytes) {
      report({ id: "limit.picture", values: exceeded(file, size, LIMITS.pictureBytes) });
      return null;
    }
    // Other files are not given to the library, which would render an SVG with its references.
    const { is, isPicture, isNamedSo } = await rasterFormat(onDisk, file);
    if (size === 0) report({ id: "picture-damaged", values: { file } });
    else if (!is) report({ id: "picture-format", values: { file } });
    else if (!isPicture) report({ id: "picture-format.other", values: { file, format: is } });
    else if (!isNamedSo) report({ id: "picture-format.ending", values: { file, format: is } });
    else return await measurePicture(await readFile(onDisk), file, report);
  } catch {
    report({ id: "picture-damaged", values: { file } });
  }
  return null;
}

async function measurePicture(
  bytes: Buffer,
  file: string,
  report: (message: Message) => void,
): Promise<PictureSize | null> {
  // Loaded when needed: it is a large library, and most archives are text.
  const [{ default: sharp }, { carriedData }] = await Promise.all([
    import("sharp"),
    import("./carried-data.ts"),
  ]);
  const claims = claimedSize(bytes);
  if (claims && isTooLarge(claims.width * claims.height)) return null;
  // The library's own limit would report a picture that is too large as damaged.
  const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  // Displayed size: cameras record their orientation in the file instead of rotating the pixels.
  const { autoOrient, pages = 1 } = metadata;
  if (isTooLarge(autoOrient.width * autoOrient.height * pages)) return null;
  await sharp(bytes, { failOn: "warning" }).resize(SMALL).raw().toBuffer();
  const carried = carriedData(bytes, metadata);
  if (carried.length > 0) report({ id: "picture-metadata", values: { file, what: listed(carried) } });
  return autoOrient;

  function isTooLarge(pixels: number): boolean {
    if (pixels <= LIMITS.picturePixels) return false;
    report({ id: "picture-size", values: exceeded(file, pixels, LIMITS.picturePixels) });
    return true;
  }
}

function listed(names: readonly Bilingual[]): Bilingual {
  return { zh: names.map(({ zh }) => zh).join("、"), en: names.map(({ en }) => en).join(", ") };
}

function exceeded(file: string, count: number, most: number) {
  return { file, count: count.toLocaleString("en"), most: most.toLocaleString("en") };
}
