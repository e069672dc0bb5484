import type { ArchivePage, ArchiveRecord, Article, Newspaper, Topic } from "./article.ts";
import type { VocabularyEntry } from "./vocabulary.ts";

/** What items refer to by id. */
export interface Registers {
  newspapers: Newspaper[];
  topics: Topic[];
  vocabulary: VocabularyEntry[];
}

/** Everything the content folder says. */
export interface Archive extends Registers {
  record: ArchiveRecord;
  pages: ArchivePage[];
  /** Newest first. */
  articles: Article[];
}
