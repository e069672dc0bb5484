import type { ArchivePage, PageEdition } from "../archive/article.ts";
import type { Language } from "../text/language.ts";
import { inTraditional } from "../text/traditional.ts";

/** A page about the archive in a language, and the language it really is in: Chinese where it has no English. */
export function pageIn(
  { zh, en }: ArchivePage,
  language: Language,
): { edition: PageEdition; lang: Language } {
  if (language === "en") return en ? { edition: en, lang: "en" } : { edition: zh, lang: "zh-Hans" };
  return { edition: language === "zh-Hant" ? traditional(zh) : zh, lang: language };
}

function traditional({ title, description, blocks }: PageEdition): PageEdition {
  return {
    title: inTraditional(title),
    description: description && inTraditional(description),
    blocks: blocks.map((block) => ({
      ...block,
      html: inTraditional(block.html),
      text: inTraditional(block.text),
    })),
  };
}
