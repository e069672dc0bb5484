import type { PictureSize } from "../../archive/article.ts";

/** How wide the thumbnail of a scan is shown, in CSS pixels. */
const WIDTH = 144;

/** The forms of a thumbnail, the lightest first; browsers take the first they know. */
export const THUMBNAIL_FORMATS = ["avif", "webp"] as const;

export type ThumbnailFormat = (typeof THUMBNAIL_FORMATS)[number];

/** How many pixels of a screen make a CSS pixel; a thumbnail is made for each. */
export const DENSITIES = [1, 2, 3] as const;

/** The size in which the thumbnail of a scan is shown, or in which it is made for a screen. */
export function thumbnailSize({ width, height }: PictureSize, density = 1): PictureSize {
  return { width: WIDTH * density, height: Math.round((WIDTH * density * height) / width) };
}

/** File name of a thumbnail within the folder of its scan: `thumbnail.2x.avif`. */
export function thumbnailFile(format: ThumbnailFormat, density: number): string {
  return `thumbnail.${density}x.${format}`;
}
