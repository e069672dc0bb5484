import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import sharp, { type Sharp } from "sharp";
import type { PictureSize } from "../../archive/article.ts";
import { DENSITIES, PICTURE_FORMATS, thumbnailFile, thumbnailSize } from "../picture-sizes.ts";
import { overviewSize, TILE_SIZE, WHOLE_PICTURE } from "./iiif-image.ts";

/** A scan and the destination of its generated files. */
export interface ScanOrder extends PictureSize {
  /** Where the scan is on disk. */
  source: string;
  /** The folder that its files go into; it must not exist yet. */
  folder: string;
  /** The absolute URL of that folder on the site, without `/` at the end. */
  url: string;
}

/** JPEG is the one form that every IIIF client may ask of a service of level 0. */
const JPEG = { quality: 80, mozjpeg: true };

/** Generates a IIIF image service of level 0 (tiles, full picture, `info.json`) and thumbnails from a scan. */
export async function makeScanFiles({ source, folder, url, ...size }: ScanOrder): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const page = sharp(source).autoOrient().flatten({ background: "#fff" });
  await cutTiles(page, folder);
  await completeInfo(folder, url, size);
  const whole = join(folder, WHOLE_PICTURE);
  await mkdir(dirname(whole), { recursive: true });
  await page.clone().jpeg(JPEG).toFile(whole);
  for (const density of DENSITIES) {
    const small = page.clone().resize({ ...thumbnailSize(size, density), fit: "fill" });
    for (const format of PICTURE_FORMATS) {
      const made = format === "avif" ? small.clone().avif({ quality: 50, effort: 2 }) : small.clone().webp();
      await made.toFile(join(folder, thumbnailFile(format, density)));
    }
  }
}

async function cutTiles(page: Sharp, folder: string): Promise<void> {
  await page.clone().jpeg(JPEG).tile({ layout: "iiif3", size: TILE_SIZE }).toFile(folder);
  // It contains the build time, which would make builds differ.
  await rm(join(dirname(folder), "vips-properties.xml"), { force: true });
}

/** Completes the generated description of the tiles. */
async function completeInfo(folder: string, url: string, size: PictureSize): Promise<void> {
  const file = join(folder, "info.json");
  const info = { ...JSON.parse(await readFile(file, "utf8")), id: url, sizes: [overviewSize(size)] };
  await writeFile(file, JSON.stringify(info));
}
