import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIRoute } from "astro";
import { articles } from "../../../site/collections.ts";
import { contentDirectory } from "../../../site/content-directory.ts";

export async function getStaticPaths() {
  return (await articles()).flatMap(({ id, folder, pictures }) =>
    Object.keys(pictures).map((picture) => ({ params: { id, picture }, props: { folder } })),
  );
}

/** A picture of an item, as the editor put it there. */
export const GET: APIRoute<{ folder: string }, { id: string; picture: string }> = async ({ params, props }) =>
  new Response(new Uint8Array(await readFile(join(contentDirectory(), props.folder, params.picture))));
