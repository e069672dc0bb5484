import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIRoute } from "astro";
import { articles } from "../../../site/collections.ts";
import { PICTURE_FORMATS, pictureVariant, pictureWidths } from "../../../site/picture-sizes.ts";
import { type PictureForm, publishedPicture } from "../../../site/published-picture.ts";

interface Props {
  folder: string;
  file: string;
  /** The format and size to convert to; null for its own. */
  made: PictureForm | null;
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

/** A picture of an item: in its own format and size, or in those that suit a screen. */
export const GET: APIRoute<Props> = async ({ props: { folder, file, made } }) => {
  const original = await readFile(join(import.meta.env.CONTENT_FOLDER, folder, file));
  const bytes = await publishedPicture(original, made);
  return new Response(
    new Uint8Array(bytes),
    made ? { headers: { "Content-Type": `image/${made.format}` } } : {},
  );
};
