import type { Complaint } from "../../diagnostics/diagnostic.ts";
import type { StrayCharacter } from "../../text/characters.ts";

/** The complaint about a character that is no text. */
export function isNoText({ code, name }: StrayCharacter): Complaint {
  return {
    rule: "character",
    what: {
      zh: `这里有一个不是文字的字符（${code}，${name.zh}）`,
      en: `There is a character here that is no text (${code}, ${name.en})`,
    },
    mend: {
      zh: "请删去它，并对照原文核对前后的文字",
      en: "Delete it, and compare the words around it with the original",
    },
  };
}

/** The complaint about a character that only hides. */
export function hides({ code }: StrayCharacter): Complaint {
  return {
    rule: "invisible-character",
    what: { zh: `这里有一个看不见的字符（${code}）`, en: `There is an invisible character here (${code})` },
    mend: {
      zh: "检索不受它影响；原始文本里也有的可以保留，否则请删去前后几个字，重新输入",
      en: "Search is not misled by it; keep it where the source has it, or else delete the letters around it and type them anew",
    },
  };
}
