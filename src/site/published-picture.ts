import sharp, { type Sharp } from "sharp";
import type { PictureFormat } from "./picture-sizes.ts";

/** The format and width of a generated picture. */
export interface PictureForm {
  format: PictureFormat;
  width: number;
}

/**
 * A picture as it is published: turned upright, with only its pixels and colour profile. What else its
 * file carries (place, author, comments, bytes after its end) stays in the content. Without a form it keeps its own
 * format and size.
 */
export function publishedPicture(original: Buffer, form: PictureForm | null): Promise<Buffer> {
  const picture = sharp(original).autoOrient();
  if (!form) return inOwnFormat(picture.keepIccProfile());
  const resized = picture.resize({ width: form.width });
  return (
    form.format === "avif" ? resized.avif({ quality: 55, effort: 2 }) : resized.webp({ quality: 78 })
  ).toBuffer();
}

/** Qualities without a visible difference from the original. */
function inOwnFormat(picture: Sharp): Promise<Buffer> {
  return picture
    .jpeg({ quality: 92, chromaSubsampling: "4:4:4", force: false })
    .png({ force: false })
    .webp({ quality: 92, force: false })
    .avif({ quality: 80, effort: 2, force: false })
    .toBuffer();
}
