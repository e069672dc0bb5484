import type { Article, Edition } from "../archive/article.ts";
import { formatEdtf } from "../archive/date.ts";
import { inLanguage } from "../text/traditional.ts";
import { archiveRecord, newspaperOf } from "./collections.ts";

/** The header of printed sheets after the first, which has the headline. */
export interface RunningHead {
  left: string;
  right: string;
}

/** The running head of an item's page: newspaper, date and headline, and the archive's name. */
export async function runningHead(article: Article, { language, headline }: Edition): Promise<RunningHead> {
  const newspaper = inLanguage((await newspaperOf(article)).title, language);
  return {
    left: [newspaper, formatEdtf(article.date.edtf, language), headline.title].join(" · "),
    right: inLanguage((await archiveRecord()).name, language),
  };
}
