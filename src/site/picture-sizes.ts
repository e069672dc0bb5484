import type { PictureSize } from "../archive/article.ts";

/** The forms a picture is offered in, the lightest first; browsers take the first they know. */
export const PICTURE_FORMATS = ["avif", "webp"] as const;

export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** Widths for phones, for columns, and for the sharpest screens. */
const WIDTHS = [480, 960, 1440];

/** How wide a picture is shown: over the whole window on a phone, else over the measure of the text. */
export const PICTURE_SIZES = "(max-width: 42rem) 92vw, 40rem";

/** The widths a picture is made in: those narrower than it is, and its own where that is not much wider. */
export function pictureWidths({ width }: PictureSize): number[] {
  const narrower = WIDTHS.filter((each) => each < width);
  return width <= Math.max(...WIDTHS) ? [...narrower, width] : narrower;
}

/** File name of a picture in a format and width: `scan.jpg` is `scan.jpg.480.avif`. */
export function pictureVariant(file: string, format: PictureFormat, width: number): string {
  return `${file}.${width}.${format}`;
}

/** How wide the thumbnail of a scan is shown, in CSS pixels. */
const THUMBNAIL_WIDTH = 144;

/** How many pixels of a screen make a CSS pixel; a thumbnail is made for each. */
export const DENSITIES = [1, 2, 3] as const;

/** The size in which the thumbnail of a scan is shown, or in which it is made for a screen. */
export function thumbnailSize({ width, height }: PictureSize, density = 1): PictureSize {
  return {
    width: THUMBNAIL_WIDTH * density,
    height: Math.round((THUMBNAIL_WIDTH * density * height) / width),
  };
}

/** File name of a thumbnail within the folder of its scan: `thumbnail.2x.avif`. */
export function thumbnailFile(format: PictureFormat, density: number): string {
  return `thumbnail.${density}x.${format}`;
}
