import type { Place, Report } from "../../diagnostics/diagnostic.ts";
import type { TextFile } from "../text-file.ts";

/** How many letters of each script a text has. */
interface Letters {
  han: number;
  /** Words of two Latin letters or more. */
  latin: number;
}

interface Headed {
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

/** The Chinese file is in Chinese and the English one in English; names and quotations may be in the other. */
export function checkLanguage(text: TextFile<Headed>, report: Report): void {
  const { language } = text;
  const wrong = language === "en" ? isChinese : isEnglish;
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
}

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
