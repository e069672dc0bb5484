import type { StrayCharacter } from "./characters.ts";
import type { Complaint } from "./finding.ts";

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
      zh: "请把前后几个字删去，重新输入（检索不受它影响）",
      en: "Delete the letters around it and type them anew (search is not misled by it)",
    },
  };
}
