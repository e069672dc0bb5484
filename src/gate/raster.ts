import sharp from "sharp";
import type { PictureSize } from "../archive/article.ts";
import type { Complaint } from "../archive/finding.ts";
import { LIMITS } from "./limits.ts";

const RASTER = new Set(["jpeg", "png", "webp", "avif", "heif", "tiff"]);
/** What a picture is read down to: most formats then read the whole file, but compute little. */
const SMALL = 64;

/** The size of a picture as it is shown; null, and told why, when it is none, broken off or too large. */
export async function measureRaster(
  onDisk: string,
  file: string,
  complain: (complaint: Complaint) => void,
): Promise<PictureSize | null> {
  try {
    // As it is shown: a camera held upright says so in the file instead of turning the picture.
    const { autoOrient, format } = await sharp(onDisk).metadata();
    const pixels = autoOrient.width * autoOrient.height;
    if (!RASTER.has(format)) complain(damaged(file));
    else if (pixels > LIMITS.picturePixels) complain(tooManyPixels(file, pixels));
    else {
      await sharp(onDisk).resize(SMALL).raw().toBuffer();
      return autoOrient;
    }
  } catch {
    complain(damaged(file));
  }
  return null;
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
