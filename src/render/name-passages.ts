import type { Article } from "../archive/article.ts";
import type { PassageText } from "../archive/name-index.ts";
import { mentionsIn } from "../archive/name-mentions.ts";
import type { VocabularyEntry } from "../archive/vocabulary.ts";
import type { Language } from "../text/language.ts";
import { inSimplified, inTraditional } from "../text/traditional.ts";

/** A piece of a passage's text: a mention of its name, or what is around one. */
interface Piece {
  text: string;
  isName: boolean;
}

/** How a page shows the Chinese of a passage: in the script of the page, or as printed on an English one. */
interface Shown {
  article: Article;
  /** The language that the text was printed or translated in. */
  from: Language;
  to: Language;
  vocabulary: readonly VocabularyEntry[];
}

/** A passage's text cut at the mentions of a name, in the script of a page. */
export function namePieces(passage: PassageText, name: VocabularyEntry, shown: Shown): Piece[] {
  const { text, mentions } = inScript(passage, shown);
  const pieces: Piece[] = [];
  let end = 0;
  for (const mention of mentions.filter(({ entry }) => entry.id === name.id)) {
    pieces.push({ text: text.slice(end, mention.start), isName: false });
    pieces.push({ text: text.slice(mention.start, mention.end), isName: true });
    end = mention.end;
  }
  return [...pieces, { text: text.slice(end), isName: false }].filter(({ text }) => text !== "");
}

function inScript(passage: PassageText, { article, from, to, vocabulary }: Shown): PassageText {
  if (from === to || from === "en" || to === "en") return passage;
  const text =
    to === "zh-Hant" ? inTraditional(passage.text, article.traditionalForms) : inSimplified(passage.text);
  // Nearly always the script changes character by character.
  const mentions = text.length === passage.text.length ? passage.mentions : mentionsIn(text, to, vocabulary);
  return { ...passage, text, mentions };
}
