import type { Place, Report } from "../../diagnostics/diagnostic.ts";
import type { Bilingual } from "../../text/language.ts";
import type { TextFile } from "../text-file.ts";

/** Letters of a text by their script, as far as it tells Chinese from English. */
interface Letters {
  han: number;
  /** Words in Latin letters, of two letters at least. */
  latin: number;
}

interface Headed {
  title: string;
  kicker?: string | null;
  deck?: string | null;
}

/** A Chinese character does about what half an English word does. */
const HAN_FOR_A_WORD = 2;
const HAN = /\p{Script=Han}/gu;
const WORD = /\p{Script=Latin}{2,}/gu;
const ENOUGH = 100;
/** A whole text of names or figures alone may be short; so much Chinese is a sentence. */
const A_SENTENCE = 8;

/** Chinese stands in the Chinese file and English in the English one; names and quotations may be of the other. */
export function checkLanguage(text: TextFile<Headed>, language: "zh-Hans" | "en", report: Report): void {
  const wrong = language === "en" ? isChinese : isEnglish;
  const tell = (place: Place) => report({ ...place, rule: "language", ...SAID[language] });
  for (const part of ["kicker", "title", "deck"] as const) {
    const letters = lettersOf(text.value[part] ?? "");
    // A headline in letters, such as a brand's name, is often printed in Chinese papers.
    if (language === "en" && letters.han > 0 && letters.latin === 0) tell(text.placeOf([part]));
  }
  const letters = text.blocks.map((block) => lettersOf(block.text));
  const [first] = text.blocks;
  if (first && wrong(sumOf(letters))) tell(text.blockPlace(first));
  else if (language === "en") {
    const left = text.blocks.filter((_, index) => letters[index] && isLeftInChinese(letters[index]));
    for (const block of left) tell(text.blockPlace(block));
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
  // The first letters of a block tell; a text of a megabyte is not counted through.
  return { han: count(HAN, ENOUGH), latin: count(WORD, ENOUGH) };
}

const SAID: Record<"zh-Hans" | "en", { what: Bilingual; mend: Bilingual }> = {
  "zh-Hans": {
    what: { zh: "这里应是中文，看起来却是英文", en: "This should be Chinese, and looks like English" },
    mend: {
      zh: "中文写在 zh.md 里，译文写在 en.md 里；请看看是不是放反了",
      en: "Chinese goes into zh.md and the translation into en.md; see whether they are the wrong way round",
    },
  },
  en: {
    what: { zh: "这里应是英文，看起来却是中文", en: "This should be English, and looks like Chinese" },
    mend: {
      zh: "请译成英文；还没有译的，可以先删去这一段",
      en: "Translate it; what is not translated yet may be left out",
    },
  },
};
