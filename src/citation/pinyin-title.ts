import { soundsOf } from "../text/pinyin.ts";

const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** Chinese marks and their equivalents among Latin letters. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ "，": ", ", "、": ", ", "：": ": ", "；": "; ", "。": ". ", "！": "! ", "？": "? " },
  ...{ "《": " “", "》": "” ", "〈": " ‘", "〉": "’ ", "「": " “", "」": "” ", "『": " ‘", "』": "’ " },
  ...{ "（": " (", "）": ") ", "·": " ", "～": "–", "—": "—", "　": " ", "“": " “", "”": "” " },
};

/** A Chinese name, which pinyin writes with capitals. */
export interface ProperName {
  text: string;
  isPerson: boolean;
}

/** A Chinese headline in pinyin, word by word, with a capital at its beginning and in the given names. */
export function pinyinTitle(title: string, properNames: readonly ProperName[]): string {
  const names = properNames
    .filter(({ text }) => title.includes(text))
    .sort((a, b) => b.text.length - a.text.length);
  const texts = names.map(({ text }) => RegExp.escape(text));
  const pattern = names.length > 0 ? new RegExp(`(${texts.join("|")})`) : null;
  const words = (pattern ? title.split(pattern) : [title]).flatMap((piece) => {
    const name = names.find(({ text }) => text === piece);
    return name ? partsOf(name).map((part) => capitalised(joined(part))) : wordsOf(piece);
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

/** The longest family name of one character with its given name, in characters. */
const SIMPLE_NAME = 3;

type Sounds = ReturnType<typeof soundsOf>;

/** The pinyin of a text, one string for each word. */
function wordsOf(text: string): string[] {
  return segments(text).map(joined);
}

/** The words of a name: a family name and a given one; a name like 华为, which has no words in it, is one. */
function partsOf({ text, isPerson }: ProperName): Sounds[] {
  const sounds = soundsOf(text);
  if (isPerson && /^\p{Script=Han}{2,4}$/u.test(text)) {
    const family = sounds.length > SIMPLE_NAME ? 2 : 1;
    return [sounds.slice(0, family), sounds.slice(family)];
  }
  const words = segments(text);
  return words.every(({ length }) => length === 1) ? [sounds] : words;
}

function segments(text: string): Sounds[] {
  const sounds = soundsOf(text);
  let at = 0;
  return Array.from(WORDS.segment(text), ({ segment }) => {
    const own = sounds.slice(at, at + [...segment].length);
    at += own.length;
    return own;
  });
}

function joined(sounds: Sounds): string {
  return sounds.reduce((word, { character, sound }) => {
    if (sound === null) return word + (MARKS[character] ?? character);
    const syllable = sound.replaceAll("v", "ü");
    return word !== "" && /^[aeo]/.test(syllable) ? `${word}’${syllable}` : word + syllable;
  }, "");
}

function capitalised(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]*\p{L}/u, (letters) => letters.toUpperCase());
}
