import type { Place, Report } from "../../diagnostics/diagnostic.ts";
import { scriptsIn } from "../../text/script.ts";
import type { TextFile } from "../text-file.ts";

/** How many letters of each script a text has. */
interface Letters {
  han: number;
  /** Words of two Latin letters or more. */
  latin: number;
}

interface Headed {
  language?: string | null;
  title: string;
  kicker?: string | null;
  deck?: string | null;
}

/** A Chinese character says about as much as half an English word. */
const HAN_FOR_A_WORD = 2;
const HAN = /\p{Script=Han}/gu;
const WORD = /\p{Script=Latin}{2,}/gu;
const ENOUGH = 100;
/** A text of names or figures may be short; this much Chinese is a sentence. */
const A_SENTENCE = 8;

/** The Chinese file is in Chinese and the English one in English; names and quotations may be in the other. False for the other script. */
export function checkLanguage(text: TextFile<Headed>, report: Report): boolean {
  const { language } = text;
  const wrong = language === "en" ? isChinese : isEnglish;
  const { language: declared } = text.value;
  const isOfFile = declared === undefined || declared === null || (declared === "en") === (language === "en");
  if (!isOfFile) report(text.placeOf(["language"]), { id: "language.file", values: { declared } });
  const isInItsScript = language === "en" || checkScript(text, report);
  const refuse = (place: Place) => report(place, { id: language === "en" ? "language.en" : "language.zh" });
  for (const part of ["kicker", "title", "deck"] as const) {
    const letters = lettersOf(text.value[part] ?? "");
    // A headline in letters, such as a brand's name, is often printed in Chinese papers.
    if (language === "en" && letters.han > 0 && letters.latin === 0) refuse(text.placeOf([part]));
  }
  const letters = text.blocks.map((block) => lettersOf(block.text));
  const [first] = text.blocks;
  if (first && wrong(sumOf(letters))) refuse(text.blockPlace(first));
  else if (language === "en") {
    const left = text.blocks.filter((_, index) => letters[index] && isLeftInChinese(letters[index]));
    for (const block of left) refuse(text.blockPlace(block));
  }
  return isInItsScript;
}

/** So many characters that only the other script has are not a slip. */
const MANY = 3;

/** A Chinese text is in the script that it says: its characters are not mostly those of the other. */
function checkScript({ language, blocks, blockPlace }: TextFile<Headed>, report: Report): boolean {
  const [first] = blocks;
  if (!first) return true;
  const sample = blocks
    .map(({ text }) => text)
    .join("")
    .slice(0, SAMPLE);
  const { simplified, traditional } = scriptsIn(sample);
  const [own, other] = language === "zh-Hant" ? [traditional, simplified] : [simplified, traditional];
  if (other < MANY || other <= own * 2) return true;
  report(blockPlace(first), {
    id: language === "zh-Hant" ? "language.simplified" : "language.traditional",
  });
  return false;
}

/** Characters of a text that show its script. */
const SAMPLE = 2_000;

function sumOf(letters: readonly Letters[]): Letters {
  const sum = (script: keyof Letters) => letters.reduce((total, one) => total + one[script], 0);
  return { han: sum("han"), latin: sum("latin") };
}

function isEnglish({ han, latin }: Letters): boolean {
  return latin > 0 && han * 4 < latin * HAN_FOR_A_WORD;
}

function isChinese({ han, latin }: Letters): boolean {
  return han > 2 * latin * HAN_FOR_A_WORD;
}

function isLeftInChinese({ han, latin }: Letters): boolean {
  return latin === 0 && han >= A_SENTENCE;
}

function lettersOf(text: string): Letters {
  const count = (pattern: RegExp, most: number) => {
    let found = 0;
    pattern.lastIndex = 0;
    while (found < most && pattern.test(text)) found++;
    return found;
  };
  // The first letters of a block are enough; a text of a megabyte is not counted to its end.
  return { han: count(HAN, ENOUGH), latin: count(WORD, ENOUGH) };
}
