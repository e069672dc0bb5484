const CLOSERS = "”’」』）)》】";

/** The end of a sentence, including quotation marks and a name in brackets. */
const ENDED = new RegExp(
  `(?:[。！？!?…]|(?<=[\\p{L}\\d])\\.)[${CLOSERS}]*(?:[（(][^（）()]{1,24}[）)])?[□■◆●◇]?$`,
  "u",
);
/** Endings of lines that must continue. */
const OPEN = /[，、；：,;:“‘「『（(《【·—\-/／]$/;
/** Marks that never begin a line of a separate paragraph. */
const NO_BEGINNING = /^[，。、；：！？”’」』）》】,;:!?)…%％‰℃·]/;

/** True for a text that ends with a complete sentence. */
export function endsSentence(text: string): boolean {
  return ENDED.test(text);
}

/** True for a text whose last mark requires a continuation. */
export function endsOpen(text: string): boolean {
  return OPEN.test(text) || hasOpenMark(text);
}

/** True for a text that cannot begin a paragraph. */
export function cannotBegin(text: string): boolean {
  return NO_BEGINNING.test(text) && !/^…{1,2}\p{L}/u.test(text);
}

/** Spaces at which the lines of a headline were run together. */
const HEADLINE_SPACE = /(?<=[\p{Script=Han}\d》”’）)！？])[ \t\u3000]+(?=[\p{Script=Han}\d《“‘（(—])/u;

/** UTF-16 code units that no headline has; also what keeps the reading of ever longer paragraphs linear. */
const LONG = 400;

/** True for running text, as against a headline: its length, sentences, or the marks within one. */
export function isProse(text: string): boolean {
  if (text.length > LONG) return true;
  if (/[。；;]/.test(text)) return true;
  const pauses = text.match(/[，、,](?!\d)/g)?.length ?? 0;
  const longest = Math.max(...text.split(HEADLINE_SPACE).map((part) => [...part].length));
  return longest > 40 || (pauses >= 2 && longest > 24);
}

/** Speech in an interview: 问：… */
const SPOKEN = /^(?:问|答|Q|A|记者|主持人)[:：]/;

/** True for a text that can be a headline or a subhead: short, and no sentence. */
export function isHeadingLike(text: string): boolean {
  return (
    !isProse(text) &&
    !SPOKEN.test(text) &&
    [...text].length <= 100 &&
    !/[，、：；,;:]$/.test(text) &&
    /[\p{L}\p{N}]/u.test(text)
  );
}

/** True for a text in which a quotation, a bracket or a title is opened and not closed. */
export function hasOpenMark(text: string): boolean {
  const count = (mark: string) => text.split(mark).length;
  return ["“”", "（）", "《》", "「」"].some(
    ([open = "", close = ""]) =>
      count(open) > count(close) && text.lastIndexOf(open) > text.lastIndexOf(close),
  );
}
