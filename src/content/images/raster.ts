import { stat } from "node:fs/promises";
import type { PictureSize } from "../../archive/article.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { LIMITS } from "../files/limits.ts";
import { rasterFormat } from "./raster-format.ts";

/** The size to which a picture is reduced to read it: most formats then read the whole file, but compute little. */
const SMALL = 64;

/** The size of a picture as it is shown; null, and reported, when it is not a picture, damaged or too large. */
export async function measureRaster(
  onDisk: string,
  file: string,
  refuse: (message: Message) => void,
): Promise<PictureSize | null> {
  try {
    const { size } = await stat(onDisk);
    if (size > LIMITS.pictureBytes) {
      refuse({ id: "limit.picture", values: exceeded(file, size, LIMITS.pictureBytes) });
      return null;
    }
    // Only such pictures are given to the library, which would draw an SVG and what it refers to.
    const { is, isPicture, isNamedSo } = await rasterFormat(onDisk, file);
    if (size === 0) refuse({ id: "picture-damaged", values: { file } });
    else if (!is) refuse({ id: "picture-format", values: { file } });
    else if (!isPicture) refuse({ id: "picture-format.other", values: { file, format: is } });
    else if (!isNamedSo) refuse({ id: "picture-format.ending", values: { file, format: is } });
    else return await measurePicture(onDisk, file, refuse);
  } catch {
    refuse({ id: "picture-damaged", values: { file } });
  }
  return null;
}

async function measurePicture(
  onDisk: string,
  file: string,
  refuse: (message: Message) => void,
): Promise<PictureSize | null> {
  // A large library, and most archives are text.
  const { default: sharp } = await import("sharp");
  // As it is shown: a camera held upright says so in the file instead of turning the picture.
  const { autoOrient, pages = 1 } = await sharp(onDisk).metadata();
  const pixels = autoOrient.width * autoOrient.height * pages;
  if (pixels > LIMITS.picturePixels) {
    refuse({ id: "picture-size", values: exceeded(file, pixels, LIMITS.picturePixels) });
    return null;
  }
  await sharp(onDisk, { failOn: "warning" }).resize(SMALL).raw().toBuffer();
  return autoOrient;
}

function exceeded(file: string, count: number, most: number) {
  return { file, count: count.toLocaleString("en"), most: most.toLocaleString("en") };
}
