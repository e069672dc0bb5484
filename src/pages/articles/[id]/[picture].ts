import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIRoute } from "astro";
import sharp from "sharp";
import { articles } from "../../../site/collections.ts";
import {
  PICTURE_FORMATS,
  type PictureFormat,
  pictureVariant,
  pictureWidths,
} from "../../../site/picture-sizes.ts";

interface Props {
  folder: string;
  file: string;
  /** What is made of the picture; null for the file as the editor put it there. */
  made: { format: PictureFormat; width: number } | null;
}

export async function getStaticPaths() {
  return (await articles()).flatMap(({ id, folder, pictures }) =>
    Object.entries(pictures).flatMap(([file, size]) => [
      { params: { id, picture: file }, props: { folder, file, made: null } satisfies Props },
      ...PICTURE_FORMATS.flatMap((format) =>
        pictureWidths(size).map((width) => ({
          params: { id, picture: pictureVariant(file, format, width) },
          props: { folder, file, made: { format, width } } satisfies Props,
        })),
      ),
    ]),
  );
}

/** A picture of an item: as it is, or in a width and format that suit a screen. */
export const GET: APIRoute<Props> = async ({ props: { folder, file, made } }) => {
  const original = await readFile(join(import.meta.env.CONTENT_FOLDER, folder, file));
  if (!made) return new Response(new Uint8Array(original));
  const picture = sharp(original).autoOrient().resize({ width: made.width });
  const bytes = await (made.format === "avif"
    ? picture.avif({ quality: 55, effort: 2 })
    : picture.webp({ quality: 78 })
  ).toBuffer();
  return new Response(new Uint8Array(bytes), { headers: { "Content-Type": `image/${made.format}` } });
};
