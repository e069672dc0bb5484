import type { Edition } from "../../archive/article.ts";
import { fingerprint, HEADLINE } from "../../archive/fingerprint.ts";
import type { ItemTranslation } from "../../archive/schema.ts";
import type { TranslationState } from "../../archive/translation-state.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Bilingual } from "../../text/language.ts";
import type { TextFile } from "../text-file.ts";

/** A translation says which state of the Chinese each of its parts was made from, and that is how it still is. */
export function checkStaleness(
  id: string,
  en: TextFile<ItemTranslation>,
  record: Edition,
  { behind, unrecorded }: TranslationState,
  report: Report,
): void {
  const basis = en.value.translationOf;
  if (basis === null || typeof basis === "string") {
    if (behind.length === 0 && unrecorded.length === 0) return;
    const command = `npm run status -- --mark ${id}`;
    const whole = fingerprint(record);
    report({
      ...en.placeOf(["translationOf"]),
      rule: "stale-translation",
      what: basis === null ? NOT_RECORDED : CHANGED,
      mend: {
        zh: `请核对译文，然后运行 ${command}，或写上“translationOf: ${whole}”`,
        en: `Review the English, then run ${command}, or write "translationOf: ${whole}"`,
      },
    });
    return;
  }
  const told = (parts: readonly string[], what: (part: Bilingual) => Bilingual) => {
    for (const part of parts) {
      const block = en.blocks.find(({ ids }) => ids.includes(part));
      const command = `npm run status -- --mark ${id} ${part}`;
      report({
        ...(block ? en.blockPlace(block) : en.placeOf(["title"])),
        rule: "stale-translation",
        what: what(nameOf(part)),
        mend: {
          zh: `请核对这一处译文，然后运行 ${command}`,
          en: `Review the English of it, then run ${command}`,
        },
      });
    }
  };
  told(behind, ({ zh, en }) => ({
    zh: `译出以后，${zh}的中文有过改动`,
    en: `The Chinese of ${en} has changed since it was translated`,
  }));
  told(unrecorded, ({ zh, en }) => ({
    zh: `没有写明${zh}是据什么样的中文译出的`,
    en: `Nothing says from which state of the Chinese ${en} was translated`,
  }));
}

const CHANGED = { zh: "翻译以后，中文有过改动", en: "The Chinese has changed since it was translated" };

const NOT_RECORDED = {
  zh: "没有写明译文所据的中文版本",
  en: "Nothing says which state of the Chinese this was translated from",
};

function nameOf(part: string): Bilingual {
  return part === HEADLINE ? { zh: "标题部分", en: "the headline" } : { zh: `^${part}`, en: `^${part}` };
}
