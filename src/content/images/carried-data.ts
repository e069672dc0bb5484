import readExif from "exif-reader";
import type { Metadata } from "sharp";
import type { Bilingual } from "../../text/language.ts";
import { type PicturePart, pictureParts } from "./picture-parts.ts";

/** Parts with pixels, their colours, or their layout. */
const PICTURE =
  /^(?:FF(?:[CD].|E[02E])|IHDR|PLTE|IDAT|IEND|tRNS|iCCP|sRGB|gAMA|cHRM|cICP|mDCV|cLLI|sBIT|bKGD|hIST|sPLT|pHYs|acTL|fcTL|fdAT|VP8[ LX]|ALPH|ANIM|ANMF|ICCP|ftyp|meta|mdat|free|skip)$/;
const TEXT = /^(?:FFFE|tEXt|[iz]TXt|tIME)$/;
const ADOBE_XMP = "http://ns.adobe.com/xap/";

/** EXIF fields that only describe how to show the pixels. */
const SHOWING =
  /^(?:Orientation|[XY]Resolution|ResolutionUnit|ColorSpace|ExifTag|InteroperabilityTag|ExifVersion|FlashpixVersion|Pixel[XY]Dimension|YCbCr\w+|ComponentsConfiguration|Image(?:Width|Length)|BitsPerSample|Compression|PhotometricInterpretation|Strip\w+|SamplesPerPixel|RowsPerStrip|PlanarConfiguration|Tile\w+|SampleFormat|Predictor|NewSubfileType|ExtraSamples|InterColorProfile|WhitePoint|PrimaryChromaticities|TransferFunction|ColorMap|FillOrder|PageNumber|SubIFDs|JPEG\w+|ReferenceBlackWhite)$/;

/**
 * Returns the names of the data in a picture file besides pixels and colour profile: place and author in EXIF, XMP,
 * IPTC, comments, bytes after its end.
 */
export function carriedData(
  bytes: Buffer,
  { exif, xmp, iptc, tifftagPhotoshop, format }: Metadata,
): Bilingual[] {
  const parts = [...pictureParts(bytes)];
  const names = [
    ...exifFields(exif ?? (format === "tiff" ? bytes : null)),
    ...(xmp ? [same("XMP")] : []),
    ...(iptc || tifftagPhotoshop ? [same("IPTC")] : []),
    ...parts.flatMap(partName),
  ];
  const unique = new Map(names.map((name) => [name.en, name]));
  return [...unique.values(), ...behindTheEnd(bytes, parts)];
}

/** Returns the EXIF fields about people, place, time or equipment. */
function exifFields(exif: Buffer | null): Bilingual[] {
  if (!exif) return [];
  const { GPSInfo, Thumbnail, bigEndian: _, ...groups } = fieldsOf(exif);
  const fields = Object.values(groups).flatMap((group) => Object.keys(group ?? {}));
  return [
    ...(GPSInfo && Object.keys(GPSInfo).length > 0 ? [{ zh: "拍摄地点（GPS）", en: "place (GPS)" }] : []),
    ...(Thumbnail ? [{ zh: "缩略图", en: "a thumbnail" }] : []),
    ...fields
      .filter((field) => !SHOWING.test(field) && field !== "GPSTag")
      .map((field) => same(field.replace(/^\d/, "EXIF $&"))),
  ];
}

function fieldsOf(exif: Buffer): Partial<ReturnType<typeof readExif>> {
  try {
    return readExif(exif);
  } catch {
    // Damaged data is still data.
    return { Image: { EXIF: "" } };
  }
}

function partName({ name, data }: PicturePart): Bilingual[] {
  if (TEXT.test(name)) {
    const [keyword = ""] = data.toString("latin1", 0, 80).split("\0");
    if (name === "FFFE") return [{ zh: "注释", en: "a comment" }];
    return keyword === "XML:com.adobe.xmp"
      ? []
      : [same(`${name} ${keyword.replace(/[^\x20-\x7e]/g, "?")}`.trim())];
  }
  if (PICTURE.test(name) && !(name === "FFE2" && !data.toString("latin1", 0, 11).startsWith("ICC_PROFILE")))
    return [];
  // sharp reads these.
  if (/^(?:eXIf|EXIF|XMP )$/.test(name)) return [];
  if (name === "FFE1") {
    const begin = data.toString("latin1", 0, ADOBE_XMP.length);
    return begin.startsWith("Exif\0") || begin === ADOBE_XMP ? [] : [same("APP1")];
  }
  if (name === "FFED") return [same("IPTC")];
  const app = /^FFE(.)$/.exec(name)?.[1];
  return [same(app ? `APP${Number.parseInt(app, 16)}` : name)];
}

function behindTheEnd(bytes: Buffer, parts: readonly PicturePart[]): Bilingual[] {
  const left = bytes.length - (parts.at(-1)?.end ?? bytes.length);
  return left > 0 ? [{ zh: `图片结尾之后的 ${left} 个字节`, en: `${left} bytes behind its end` }] : [];
}

function same(text: string): Bilingual {
  return { zh: text, en: text };
}
