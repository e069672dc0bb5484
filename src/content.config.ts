import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import type { Archive } from "./archive/archive.ts";
import type { ArchivePage, ArchiveRecord, Article, Newspaper, Topic } from "./archive/article.ts";
import type { VocabularyEntry } from "./archive/vocabulary.ts";
import { archiveLoader } from "./site/integration/archive-loader.ts";

const collection = <T>(entriesOf: (archive: Archive) => ({ id: string } & object)[]) =>
  defineCollection({
    loader: archiveLoader(entriesOf),
    // The content was checked when it was read; only the type is needed here.
    schema: z.custom<T>(),
  });

export const collections = {
  archive: collection<ArchiveRecord>(({ record }) => [{ id: "archive", ...record }]),
  articles: collection<Article>(({ articles }) => articles),
  newspapers: collection<Newspaper>(({ newspapers }) => newspapers),
  topics: collection<Topic>(({ topics }) => topics),
  names: collection<VocabularyEntry>(({ vocabulary }) => vocabulary),
  pages: collection<ArchivePage>(({ pages }) => pages.map((page) => ({ id: page.name, ...page }))),
};
