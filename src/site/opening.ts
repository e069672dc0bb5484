import type { Edition } from "../archive/article.ts";

const DESCRIPTION_LENGTH = { en: 160, zh: 80 };

/** The beginning of an edition's text, for search engines and previews. */
export function descriptionOf({ language, blocks }: Edition): string {
  const text = blocks.find(({ kind }) => kind === "paragraph")?.text ?? blocks[0]?.text ?? "";
  const length = DESCRIPTION_LENGTH[language === "en" ? "en" : "zh"];
  return text.length > length ? `${[...text].slice(0, length).join("")}…` : text;
}

/** Letters of English that take the room of one Chinese character, in the faces and sizes of the pages. */
const LETTERS = 2.6;

/**
 * The beginning of a text, paragraph by paragraph, in the room of so many Chinese characters; a cut ends in an
 * ellipsis.
 */
export function openingOf(
  { language, blocks }: Pick<Edition, "language" | "blocks">,
  room: number,
): string[] {
  const opening: string[] = [];
  const length = Math.round(language === "en" ? room * LETTERS : room);
  let rest = length;
  for (const { kind, text } of blocks) {
    if (kind !== "paragraph") continue;
    const isWhole = text.length <= rest;
    // Avoids a last paragraph of only a few characters.
    if (rest <= 0 || (opening.length > 0 && !isWhole && rest < length / 6)) break;
    opening.push(isWhole ? text : cut(text, rest));
    rest -= text.length;
  }
  return opening;
}

/** Cuts a text at the end of a clause, or else of a word, without trailing punctuation. */
function cut(text: string, length: number): string {
  const start = text.slice(0, length + 1);
  const clause = Math.max(
    ...Array.from(start.matchAll(/[，。；：！？]|[,.;:!?](?=\s)/g), ({ index }) => index),
    0,
  );
  const word = start.replace(/\s\S*$/, "").slice(0, length);
  return `${(clause > length / 2 ? start.slice(0, clause) : word).replace(/[\p{P}\s]+$/u, "")}…`;
}
