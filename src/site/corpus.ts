import { descriptionFiles } from "../corpus/corpus-description.ts";
import { type CorpusContext, contentFiles, type DescribedFile, described } from "../corpus/corpus-files.ts";
import type { CorpusItem } from "../corpus/corpus-item.ts";
import { absoluteUrl } from "./address.ts";
import { archiveCommit } from "./archive-commit.ts";
import { referenceFor } from "./citations.ts";
import { archiveRecord, articles } from "./collections.ts";
import { itemDataFor } from "./item-data.ts";

/** The files of the archive's data: what it contains, and the files that describe it. */
interface Corpus {
  descriptions: DescribedFile[];
  contents: DescribedFile[];
}

let kept: Promise<Corpus> | null = null;

/** The files of the archive's data with their sizes and hashes, which are computed once in a build. */
export function corpusFiles(): Promise<Corpus> {
  const known = import.meta.env.DEV ? null : kept;
  kept = known ?? makeFiles();
  return kept;
}

/** The facts about the archive in the files. */
export async function corpusContext(): Promise<CorpusContext> {
  const { name, description, rights } = await archiveRecord();
  return {
    ...{ name, description, rights },
    site: absoluteUrl("/"),
    commit: await archiveCommit(),
  };
}

async function makeFiles(): Promise<Corpus> {
  const items = await Promise.all(
    (await articles()).map(
      async (article): Promise<CorpusItem> => ({
        article,
        data: await itemDataFor(article),
        reference: await referenceFor(article),
      }),
    ),
  );
  const context = await corpusContext();
  const contents = contentFiles(items, context).map(described);
  return { descriptions: descriptionFiles(contents, items, context), contents };
}
