import { soundsOf } from "../text/pinyin.ts";

const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** Chinese marks and their equivalents among Latin letters. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ "，": ", ", "、": ", ", "：": ": ", "；": "; ", "。": ". ", "！": "! ", "？": "? " },
  ...{ "《": " “", "》": "” ", "〈": " ‘", "〉": "’ ", "「": " “", "」": "” ", "『": " ‘", "』": "’ " },
  ...{ "（": " (", "）": ") ", "·": " ", "～": "–", "—": "—", "　": " ", "“": " “", "”": "” " },
};

/** A Chinese headline in pinyin, word by word, with a capital at its beginning and in the given names. */
export function pinyinTitle(title: string, properNames: readonly string[]): string {
  const names = properNames.filter((name) => title.includes(name)).sort((a, b) => b.length - a.length);
  const pattern = names.length > 0 ? new RegExp(`(${names.map(RegExp.escape).join("|")})`) : null;
  const words = (pattern ? title.split(pattern) : [title]).flatMap((piece) => {
    const isName = names.includes(piece);
    return wordsOf(piece).map((word) => (isName ? capitalised(word) : word));
  });
  return capitalised(
    words
      .join(" ")
      .replace(/\s+/g, " ")
      .replace(/\s+([,.:;!?”’)])/g, "$1")
      .replace(/([“‘(])\s+/g, "$1")
      .trim(),
  );
}

/** The pinyin of a text, one string for each word. */
function wordsOf(text: string): string[] {
  const sounds = soundsOf(text);
  let at = 0;
  return Array.from(WORDS.segment(text), ({ segment }) => {
    const own = sounds.slice(at, at + [...segment].length);
    at += own.length;
    return own.reduce((word, { character, sound }) => {
      if (sound === null) return word + (MARKS[character] ?? character);
      const syllable = sound.replaceAll("v", "ü");
      return word !== "" && /^[aeo]/.test(syllable) ? `${word}’${syllable}` : word + syllable;
    }, "");
  });
}

function capitalised(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]*\p{L}/u, (letters) => letters.toUpperCase());
}
