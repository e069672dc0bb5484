import { soundsOf } from "../../text/pinyin.ts";

/** Maximum numbers of headline words and of characters in an id. */
const WORDS = 5;
const LONGEST = 48;

const SEGMENTER = new Intl.Segmenter("zh-Hans", { granularity: "word" });

/** Makes a permanent id in ASCII from a Chinese headline: its first words in pinyin, as in `xingang-kaihang`. */
export function idOf(title: string, taken: ReadonlySet<string>): string {
  const sounds = soundsOf(title);
  let at = 0;
  const words: string[] = [];
  for (const { segment } of SEGMENTER.segment(title)) {
    const length = [...segment].length;
    const word = sounds
      .slice(at, at + length)
      .map(({ character, sound }) => (sound ?? character).normalize("NFKD"))
      .join("")
      .toLowerCase()
      .replace(/[^a-z0-9]/g, "");
    at += length;
    if (word) words.push(word);
  }
  return free(shortened(words) || "item", taken);
}

/** Returns the id or, if it is in use, the first free one of `id-2`, `id-3` … */
function free(id: string, taken: ReadonlySet<string>): string {
  let proposed = id;
  for (let number = 2; taken.has(proposed); number++) proposed = `${id}-${number}`;
  return proposed;
}

function shortened(words: readonly string[]): string {
  let id = "";
  for (const word of words.slice(0, WORDS)) {
    const longer = id ? `${id}-${word}` : word;
    if (longer.length > LONGEST) break;
    id = longer;
  }
  return id || (words[0] ?? "").slice(0, LONGEST);
}
