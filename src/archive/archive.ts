import type { ArchivePage, ArchiveRecord, Article, Newspaper, Topic } from "./article.ts";
import type { VocabularyEntry } from "./vocabulary.ts";

/** The data that items refer to by id. */
export interface Registers {
  newspapers: Newspaper[];
  topics: Topic[];
  vocabulary: VocabularyEntry[];
}

/** The complete content of a content folder. */
export interface Archive extends Registers {
  record: ArchiveRecord;
  pages: ArchivePage[];
  /** Newest first. */
  articles: Article[];
}
