import type { Newspaper, Topic } from "../archive/article.ts";

/** What the archive has already, which proposals are made with. */
export interface ArchiveContext {
  newspapers: readonly Newspaper[];
  topics: readonly Topic[];
  /** Ids that are taken. */
  ids: ReadonlySet<string>;
}
