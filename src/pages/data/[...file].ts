import type { APIRoute } from "astro";
import type { DescribedFile } from "../../corpus/corpus-files.ts";
import { corpusFiles } from "../../site/corpus.ts";

export async function getStaticPaths() {
  const { descriptions, contents } = await corpusFiles();
  return [...contents, ...descriptions].map((file) => ({ params: { file: file.path }, props: { file } }));
}

/** A file of the archive's data. */
export const GET: APIRoute<{ file: DescribedFile }> = ({ props: { file } }) =>
  new Response(file.make(), { headers: { "Content-Type": `${file.mediaType}; charset=utf-8` } });
