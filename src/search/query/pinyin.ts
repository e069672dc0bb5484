/** A Chinese text with the sound of each character, without tones: 广深 → `guang shen`. */
export interface Sounded {
  text: string;
  /** One for each character of the text, parted by spaces; `-` where it has none. */
  pinyin: string;
}

/** Where the parts of each item's headline with their sounds lie in the folder of a release. */
export const HEADLINES_PATH = "headline-pinyin.json";

/** The letters of a query that may be pinyin, `guang shen` and `guang'shen` as `guangshen`; else null. */
export function pinyinQuery(query: string): string | null {
  const letters = query
    .trim()
    .toLowerCase()
    .replace(/ü/g, "v")
    .replace(/[\s']+/g, "");
  return /^[a-z]+$/.test(letters) ? letters : null;
}

/** The characters of a text whose sounds, whole syllables one after another, are the letters; else null. */
export function soundsLike({ text, pinyin }: Sounded, letters: string): string | null {
  const characters = [...text];
  const syllables = pinyin.split(" ");
  for (let start = 0; start < syllables.length; start++) {
    let rest = letters;
    for (let end = start; end < syllables.length; end++) {
      const syllable = syllables[end] ?? "";
      if (syllable === "-" || !rest.startsWith(syllable)) break;
      rest = rest.slice(syllable.length);
      if (rest === "") return characters.slice(start, end + 1).join("");
    }
  }
  return null;
}
