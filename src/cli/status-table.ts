import { type ItemStatus, progressOf } from "../archive/item-status.ts";
import { fill } from "../i18n/fill.ts";
import { lackingWords, stageWord } from "../i18n/status-words.ts";
import { WORDS, type Words } from "../i18n/words.ts";
import { type Spoken, speak } from "./editor-language.ts";

const BAR = 20;

/** The items with a bar of how far each is translated, what each lacks, and the sum of all. */
export function statusTable(items: readonly ItemStatus[], languages: Spoken): string {
  const say = (of: (words: Words) => string) =>
    speak({ zh: of(WORDS["zh-Hans"]), en: of(WORDS.en) }, languages);
  const width = Math.max(0, ...items.map(({ id }) => id.length));
  const rows = items.map((item) => {
    const { id, language, stage, current, parts } = item;
    const state = say((words) => stageWord(stage, words));
    const lacking = languages.flatMap((spoken) =>
      lackingWords(item, WORDS[spoken === "zh" ? "zh-Hans" : "en"]),
    );
    return [
      `${id.padEnd(width)}  ${language}  ${bar(current, parts)} ${current}/${parts}  ${state}`,
      ...lacking.map((sentence) => `    ${sentence}`),
    ].join("\n");
  });
  const sum = { items: items.length, ...progressOf(items) };
  return [...rows, say((words) => fill(words.statusItems, sum))].join("\n");
}

function bar(current: number, parts: number): string {
  const full = parts === 0 ? BAR : Math.floor((BAR * current) / parts);
  return "█".repeat(full) + "░".repeat(BAR - full);
}
