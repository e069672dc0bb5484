import { stat } from "node:fs/promises";
import type { PictureSize } from "../../archive/article.ts";
import type { Complaint } from "../../diagnostics/diagnostic.ts";
import { LIMITS, tooLarge } from "../files/limits.ts";
import { rasterFormat } from "./raster-format.ts";

/** What a picture is read down to: most formats then read the whole file, but compute little. */
const SMALL = 64;

/** The size of a picture as it is shown; null, and told why, when it is none, broken off or too large. */
export async function measureRaster(
  onDisk: string,
  file: string,
  complain: (complaint: Complaint) => void,
): Promise<PictureSize | null> {
  try {
    const { size } = await stat(onDisk);
    if (size > LIMITS.pictureBytes) {
      complain(tooLarge({ zh: `“${file}”的字节`, en: `Bytes of "${file}"` }, size, LIMITS.pictureBytes));
      return null;
    }
    // Only what is such a picture is given to the library, which would draw an SVG and what it refers to.
    const { is, isPicture, isNamedSo } = await rasterFormat(onDisk, file);
    if (!isPicture) complain(size === 0 ? damaged(file) : noPicture(file, is));
    else if (!isNamedSo) complain(misnamed(file, `${is}`));
    else return await measureSound(onDisk, file, complain);
  } catch {
    complain(damaged(file));
  }
  return null;
}

async function measureSound(
  onDisk: string,
  file: string,
  complain: (complaint: Complaint) => void,
): Promise<PictureSize | null> {
  // A large library, and most archives are text.
  const { default: sharp } = await import("sharp");
  // As it is shown: a camera held upright says so in the file instead of turning the picture.
  const { autoOrient, pages = 1 } = await sharp(onDisk).metadata();
  const pixels = autoOrient.width * autoOrient.height * pages;
  if (pixels > LIMITS.picturePixels) {
    complain(tooManyPixels(file, pixels));
    return null;
  }
  await sharp(onDisk, { failOn: "warning" }).resize(SMALL).raw().toBuffer();
  return autoOrient;
}

function damaged(file: string): Complaint {
  return {
    rule: "picture-damaged",
    what: { zh: `“${file}”不是可用的图片`, en: `"${file}" is not a picture that can be shown` },
    mend: {
      zh: "请换成完好的 JPEG、PNG、WebP 或 AVIF 文件",
      en: "Replace it with a sound JPEG, PNG, WebP or AVIF file",
    },
  };
}

function noPicture(file: string, is: string | null): Complaint {
  return {
    rule: "picture-format",
    what: {
      zh: `“${file}”不是图片${is ? `，是 ${is}` : ""}`,
      en: `"${file}" is no picture that can be shown${is ? `; it is ${is}` : ""}`,
    },
    mend: { zh: "请另存为 JPEG、PNG、WebP 或 AVIF", en: "Save it as JPEG, PNG, WebP or AVIF" },
  };
}

function misnamed(file: string, is: string): Complaint {
  return {
    rule: "picture-format",
    what: { zh: `“${file}”其实是 ${is}，扩展名不对`, en: `"${file}" is a ${is}, which its name denies` },
    mend: { zh: `请改用 ${is} 的扩展名`, en: `Give its name the ending of a ${is}` },
  };
}

function tooManyPixels(file: string, pixels: number): Complaint {
  const [has, most] = [pixels.toLocaleString("en"), LIMITS.picturePixels.toLocaleString("en")];
  return {
    rule: "picture-size",
    what: {
      zh: `“${file}”有 ${has} 个像素，最多 ${most}`,
      en: `"${file}" has ${has} pixels, of at most ${most}`,
    },
    mend: { zh: "请缩小以后再放进来", en: "Make it smaller" },
  };
}
