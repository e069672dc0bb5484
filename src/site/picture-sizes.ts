import type { PictureSize } from "../archive/article.ts";

/** The formats of a picture, smallest first; browsers use the first that they support. */
export const PICTURE_FORMATS = ["avif", "webp"] as const;

export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** Widths for phones, columns and high-resolution screens. */
const WIDTHS = [480, 960, 1440];

/** The displayed width of a picture: the window on a phone, else the text column. */
export const PICTURE_SIZES = "(max-width: 42rem) 92vw, 40rem";

/** Returns the widths for a picture: all narrower ones, and its own if that is not much wider. */
export function pictureWidths({ width }: PictureSize): number[] {
  const narrower = WIDTHS.filter((each) => each < width);
  return width <= Math.max(...WIDTHS) ? [...narrower, width] : narrower;
}

/** File name of a picture in a format and width: `scan.jpg` is `scan.jpg.480.avif`. */
export function pictureVariant(file: string, format: PictureFormat, width: number): string {
  return `${file}.${width}.${format}`;
}

/** The displayed width of a scan's thumbnail, in CSS pixels. */
const THUMBNAIL_WIDTH = 144;

/** Device pixel ratios; each has a thumbnail. */
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
