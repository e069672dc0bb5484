import type { PictureSize } from "../../archive/article.ts";

/** Width and height of a tile of a IIIF image service, in pixels. */
export const TILE_SIZE = 512;

/** The whole picture in a IIIF image service, below its address. */
export const WHOLE_PICTURE = "full/max/0/default.jpg";

/** The size of the whole picture in one tile, which is the smallest that is made. */
export function overviewSize({ width, height }: PictureSize): PictureSize {
  let factor = 1;
  while (Math.max(width, height) > TILE_SIZE * factor) factor *= 2;
  return { width: Math.ceil(width / factor), height: Math.ceil(height / factor) };
}

/** Where the picture of that size is, below the service's address. */
export function overviewPicture(size: PictureSize): string {
  const { width, height } = overviewSize(size);
  return `full/${width},${height}/0/default.jpg`;
}
