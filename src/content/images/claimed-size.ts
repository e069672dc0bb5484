import readExif from "exif-reader";
import type { PictureSize } from "../../archive/article.ts";
import { type PicturePart, pictureParts } from "./picture-parts.ts";

/** Returns the size in the header of a picture file, which may exceed any decoder's limit; null if it is not found. */
export function claimedSize(bytes: Buffer): PictureSize | null {
  for (const part of pictureParts(bytes)) {
    const size = sizeIn(part);
    if (size) return size;
  }
  return /^(?:II|MM)/.test(bytes.toString("latin1", 0, 2)) ? sizeOfTiff(bytes) : null;
}

function sizeIn({ name, data }: PicturePart): PictureSize | null {
  if (name === "IHDR" && data.length >= 8)
    return { width: data.readUInt32BE(0), height: data.readUInt32BE(4) };
  // C0 to CF are frame headers, except C4, C8 and CC.
  if (/^FFC[^48C]$/.test(name) && data.length >= 5)
    return { width: data.readUInt16BE(3), height: data.readUInt16BE(1) };
  if (name === "VP8X" && data.length >= 10)
    return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 };
  const at = name === "meta" ? data.indexOf("ispe") : -1;
  return at === -1 || at + 16 > data.length
    ? null
    : { width: data.readUInt32BE(at + 8), height: data.readUInt32BE(at + 12) };
}

function sizeOfTiff(bytes: Buffer): PictureSize | null {
  try {
    const { ImageWidth: width, ImageLength: height } = readExif(bytes).Image ?? {};
    return width && height ? { width, height } : null;
  } catch {
    return null;
  }
}
