import type { ItemRecord } from "../../archive/schema.ts";
import type { Complaint, Report } from "../../diagnostics/diagnostic.ts";
import { toSimplified } from "../../text/traditional.ts";
import type { TextFile } from "../text-file.ts";

/** True when a Traditional form is the Simplified word in the other script: the same word, letter by letter. */
export function isScriptOf(traditional: string, simplified: string): boolean {
  return toSimplified(traditional) === simplified;
}

/** The finding for a Traditional form that is another word. */
export function notItsScript(simplified: string, traditional: string): Complaint {
  return {
    rule: "variants",
    what: {
      zh: `“${traditional}”转回简体是“${toSimplified(traditional)}”，不是“${simplified}”`,
      en: `"${traditional}" in Simplified is "${toSimplified(traditional)}", not "${simplified}"`,
    },
    mend: {
      zh: "繁体写法只能换字形，不能换词，请改正",
      en: "A Traditional form changes the script only, never the word; correct it",
    },
  };
}

/** Each Traditional form that an item gives is of its script only, and of a word that the item has. */
export function checkVariants(zh: TextFile<ItemRecord>, report: Report): void {
  const { kicker, title, deck, byline, editorNote, variants } = zh.value;
  const texts = [kicker, title, deck, byline, editorNote, ...zh.blocks.map(({ text }) => text)];
  for (const [simplified, traditional] of Object.entries(variants)) {
    const place = zh.placeOf(["variants", simplified]);
    if (!isScriptOf(traditional, simplified)) report({ ...place, ...notItsScript(simplified, traditional) });
    if (texts.some((text) => text?.includes(simplified))) continue;
    report({
      ...place,
      rule: "variants",
      what: {
        zh: `文章里没有“${simplified}”`,
        en: `The article does not have the word "${simplified}"`,
      },
      mend: {
        zh: "请照文中的写法改正，或删去这一行",
        en: "Write it as the article does, or delete the line",
      },
    });
  }
}
