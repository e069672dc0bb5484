/** A Chinese text with the sound of each character, without tones: 广深 → `guang shen`. */
export interface Sounded {
  text: string;
  /** One for each character of the text, separated by spaces; `-` where it has none. */
  pinyin: string;
}

/** Separators of syllables, as readers, keyboards and tools write them: spaces, hyphens, dots and apostrophes of any kind. */
const BETWEEN = /[\s\p{Pd}\p{Pc}'’‘‛ʹʻʼʽʾʿˈˊˋ＇`´′‵·‧•・]+/gu;

/**
 * The letters of a query that may be pinyin, else null: `guang shen`, `guǎng'shēn`, `guang3 shen1` as
 * `guang'shen`, each ü as `v`. It has an apostrophe only where a syllable must end.
 */
export function pinyinQuery(query: string): string | null {
  const letters = query
    .normalize("NFKD")
    .toLowerCase()
    .replace(/u(?:\u0308|:)|u(?=[\u0300\u0301\u0304\u030C]\u0308)/gu, "v")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/\u0251/gu, "a")
    .replace(/\u0261/gu, "g")
    .replace(/(?<=[a-z])[1-5]/g, "")
    .trim()
    .replace(BETWEEN, "'")
    .replace(/^'|'$/g, "");
  return /^[a-z]+(?:'[a-z]+)*$/.test(letters) ? letters : null;
}

/** The characters of a text whose sounds, whole syllables one after another, are the letters; else null. */
export function soundsLike({ text, pinyin }: Sounded, letters: string): string | null {
  const characters = [...text];
  const syllables = pinyin.split(" ");
  for (const start of syllables.keys()) {
    const rest = { text: characters.slice(start).join(""), pinyin: syllables.slice(start).join(" ") };
    const begin = beginsLike(rest, letters);
    if (begin?.rest === "") return begin.heard;
  }
  return null;
}

/**
 * The characters at the beginning of a text whose sounds are the first of the letters, and the letters that
 * are left, none or more than the text has; null where the text begins otherwise.
 */
export function beginsLike(
  { text, pinyin }: Sounded,
  letters: string,
): { heard: string; rest: string } | null {
  let rest = letters;
  for (const [end, sound] of pinyin.split(" ").entries()) {
    const syllable = formsOf(sound).find((form) => rest.startsWith(form));
    if (syllable === undefined) return null;
    rest = rest.slice(syllable.length).replace(/^'/, "");
    if (rest === "") return { heard: [...text].slice(0, end + 1).join(""), rest };
  }
  return { heard: text, rest };
}

/** The ways in which a syllable is typed: ü, here v, also as u, or yu as in passports. */
function formsOf(syllable: string): string[] {
  return syllable === "-" ? [] : [syllable, syllable.replace("v", "yu"), syllable.replace("v", "u")];
}
