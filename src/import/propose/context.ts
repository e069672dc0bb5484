import type { Newspaper, Topic } from "../../archive/article.ts";

/** The existing data of the archive that proposals use. */
export interface ArchiveContext {
  newspapers: readonly Newspaper[];
  topics: readonly Topic[];
  /** Ids in use. */
  ids: ReadonlySet<string>;
  /** The latest possible printing day, in ISO format. */
  today: string;
  /** The editor's statements about all items of the text; null for facts to read from it. */
  given: { newspaper: string | null; date: string | null; page: string | null };
}

/** No statements by the editor. */
export const NOTHING_GIVEN: ArchiveContext["given"] = { newspaper: null, date: null, page: null };
