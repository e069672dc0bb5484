import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { translatableParts } from "../archive/fingerprint.ts";
import { type ItemStatus, itemStatus, progressOf } from "../archive/item-status.ts";
import { ENGLISH_FILE } from "../archive/item-texts.ts";
import { markedBasis } from "../archive/translation-state.ts";
import { decodeText } from "../content/files/decode.ts";
import { setField } from "../content/yaml/set-field.ts";
import { SPOKEN, type Spoken, speak, spokenIn } from "../diagnostics/editor-language.ts";
import { fill } from "../i18n/fill.ts";
import { lackingWords, stageWord } from "../i18n/status-words.ts";
import { WORDS, type Words } from "../i18n/words.ts";
import type { Bilingual } from "../text/language.ts";
import { loadOnce } from "./content-loader.ts";
import { languageOption, siteCommand, siteOptions, WRONG_USAGE } from "./options.ts";
import { writeWhole } from "./write-file.ts";

const WHOLE_ITEM = {
  zh: "译文只记了整篇所据的中文，而中文已经改动：请核对整篇，再不写段落编号运行一次。",
  en: "The translation only records a hash of the whole original, which has changed: review all of it, then run this without block ids.",
};

const BAR = 20;

/** Runs `npm run status` with the words of a command line. */
export async function status(argv: readonly string[]): Promise<void> {
  const command = siteCommand("status", "译到哪里了 What is translated, what is behind and what is missing.")
    .argument("[parts...]", "与 --mark 连用：段落编号或 headline with --mark: block ids, or headline")
    .option(
      "--mark <id>",
      "译文核对过了，记下它所据的中文 the English was reviewed: record the Chinese it translates",
    )
    .option("--json", "输出 JSON print JSON")
    .addOption(languageOption())
    .parse(argv);

  const { mark, json, lang } = command.opts<{ mark?: string; json?: true; lang?: keyof typeof SPOKEN }>();
  const { content } = siteOptions(command);
  const languages = lang ? SPOKEN[lang] : spokenIn(process.env);
  const { archive } = await loadOnce(content);
  if (!archive) {
    refuse({ zh: "请先运行 npm run check，改好错误。", en: "Run npm run check first and fix the errors." });
  } else if (mark !== undefined) {
    await markCurrent(mark, command.args);
  } else if (command.args.length > 0) {
    refuse({ zh: "段落编号要与 --mark 连用。", en: "Block ids go with --mark." });
  } else {
    const items = archive.articles.map(itemStatus);
    console.log(json ? JSON.stringify(items, null, 2) : statusTable(items, languages));
  }

  /** Records in the translation that some or all of its parts match the current original. */
  async function markCurrent(id: string, parts: readonly string[]): Promise<void> {
    const article = archive?.articles.find((one) => one.id === id);
    if (!article)
      return refuse({ zh: `没有可以读取的文章 ${id}。`, en: `There is no item ${id} that can be read.` });
    const { folder, record, translated, translation } = article;
    if (!translated || !translation)
      return refuse({ zh: `${id} 还没有译文。`, en: `${id} is not translated yet.` });
    const { missing, basis } = translation;
    const known = translatableParts(record).filter((part) => !missing.includes(part));
    const unknown = parts.filter((part) => !known.includes(part));
    if (unknown.length > 0) {
      return refuse({
        zh: `${id} 的译文里没有 ${unknown.join(", ")}。有的是：${known.join(", ")}`,
        en: `The English of ${id} has no ${unknown.join(", ")}. It has: ${known.join(", ")}`,
      });
    }
    const marked = markedBasis(basis, record, translated, parts.length > 0 ? parts : null);
    if (!marked) return refuse(WHOLE_ITEM);
    const path = join(content, folder, ENGLISH_FILE);
    const yaml = Object.entries(marked).map(([part, hash]) => `${part}: ${hash}`);
    // It was just read, so it is text.
    const text = decodeText(path, await readFile(path), () => {}) ?? "";
    await writeWhole(path, setField(text, "translationOf", `{ ${yaml.join(", ")} }`));
    const names = (parts.length > 0 ? parts : known).join(", ");
    console.log(
      speak(
        { zh: `已记下 ${id} 译自现在的中文：${names}`, en: `Recorded as current in ${id}: ${names}` },
        languages,
      ),
    );
  }

  function refuse(text: Bilingual): void {
    console.error(speak(text, languages));
    process.exitCode = WRONG_USAGE;
  }
}

/** Formats the items with their translation progress and missing parts, and the total. */
function statusTable(items: readonly ItemStatus[], languages: Spoken): string {
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
