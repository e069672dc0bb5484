import type { Newspaper, Topic } from "../../archive/article.ts";

/** What the archive has already, which proposals are made with. */
export interface ArchiveContext {
  newspapers: readonly Newspaper[];
  topics: readonly Topic[];
  /** Ids that are taken. */
  ids: ReadonlySet<string>;
  /** The ISO day after which nothing can have been printed. */
  today: string;
  /** What the editor says of every item in the text; null for what is to be read from it. */
  given: { newspaper: string | null; date: string | null; page: string | null };
}

/** An editor who says nothing of the text. */
export const NOTHING_GIVEN: ArchiveContext["given"] = { newspaper: null, date: null, page: null };
