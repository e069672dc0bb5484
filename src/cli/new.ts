import { createInterface } from "node:readline/promises";
import { CHINESE_FILE, ENGLISH_FILE } from "../archive/item-texts.ts";
import { ID } from "../archive/values.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { SPOKEN, type Spoken, speak, spokenIn } from "../diagnostics/editor-language.ts";
import { printDiagnostics } from "../diagnostics/print.ts";
import { takenIds } from "../import/write/item-folder.ts";
import { idOf } from "../import/write/item-id.ts";
import { type NewItemAnswers, newRecord, newTranslation } from "../import/write/new-item.ts";
import { checkItems, writeItems } from "../import/write/write-items.ts";
import type { Bilingual } from "../text/language.ts";
import { loadOnce } from "./content-loader.ts";
import { languageOption, siteCommand, siteOptions, WRONG_USAGE } from "./options.ts";

interface Options
  extends Partial<Record<"title" | "date" | "evidence" | "newspaper" | "topics" | "id", string>> {
  lang?: keyof typeof SPOKEN;
}

const QUESTIONS: Record<"title" | "date" | "evidence" | "newspaper" | "topics", Bilingual> = {
  title: { zh: "标题", en: "headline" },
  date: {
    zh: "印刷日期（EDTF，如 2021-01-05、2021-01~）",
    en: "date of printing (EDTF: 2021-01-05, 2021-01~)",
  },
  evidence: { zh: "日期的依据（中文）", en: "why it is dated so (in Chinese)" },
  newspaper: { zh: "报纸的编号", en: "id of the newspaper" },
  topics: { zh: "主题的编号，逗号分隔，可以留空", en: "ids of topics, with commas between, or empty" },
};

/** Runs `npm run new` with the words of a command line. */
export async function startItem(argv: readonly string[]): Promise<void> {
  const command = siteCommand("new", "开始一篇文章 Begin an item: its two files, still to be filled.")
    .option("--title <text>", "标题 headline")
    .option("--date <edtf>", "印刷日期，EDTF 写法 date of printing, in EDTF")
    .option(
      "--evidence <text>",
      "日期的依据（不是确切的一天时） why it is dated so, unless it is one certain day",
    )
    .option("--newspaper <id>", "报纸的编号 id of the newspaper")
    .option("--topics <ids>", "主题的编号，逗号分隔 ids of topics, with commas between")
    .option("--id <id>", "文章的编号（默认取标题的拼音） id of the item (default: its headline in pinyin)")
    .addOption(languageOption())
    .parse(argv);

  const options = command.opts<Options>();
  const { content } = siteOptions(command);
  const languages: Spoken = options.lang ? SPOKEN[options.lang] : spokenIn(process.env);
  const { archive, diagnostics } = await loadOnce(content);
  if (!archive) {
    printDiagnostics(diagnostics, { directory: content, languages });
    refuse({ zh: "内容文件夹有错误。", en: "The content folder has errors." });
  }
  const { newspapers, topics } = archive;
  const terminal = process.stdin.isTTY ? createInterface(process.stdin, process.stdout) : null;

  const taken = await takenIds(content);
  /** Placeholders for the answers that are not given yet. */
  const SOUND: NewItemAnswers = {
    ...{ title: "题", date: "2021-01-05", evidence: null, topics: [] },
    newspaper: newspapers[0]?.id ?? "",
  };
  const answers = await gathered();
  const proposed = idOf(answers.title, taken);
  const id =
    options.id ??
    (terminal ? await answered({ zh: "编号", en: "id" }, { fallback: proposed, check: checkId }) : proposed);
  terminal?.close();
  if (taken.has(id)) refuse({ zh: `编号 ${id} 已经用了。`, en: `The id ${id} is taken.` });
  await write();

  /** The answers given by options, and the terminal that asks for the rest. */
  async function gathered(): Promise<NewItemAnswers> {
    const [only, ...others] = newspapers;
    const title = options.title ?? (await asked("title", (title) => ({ title })));
    const date =
      options.date ?? (await asked("date", (date) => ({ date, evidence: isCertain(date) ? null : "据" })));
    const evidence = isCertain(date)
      ? null
      : (options.evidence ?? (await asked("evidence", (evidence) => ({ date, evidence }))));
    const newspaper =
      options.newspaper ??
      (await asked("newspaper", (newspaper) => ({ newspaper }), {
        fallback: others.length === 0 ? only?.id : undefined,
      }));
    const named =
      options.topics ??
      (terminal
        ? await asked("topics", (text) => ({ topics: idsIn(text) }), { fallback: "", hint: topicsText() })
        : "");
    return { title, date, evidence, newspaper, topics: idsIn(named) };
  }

  function isCertain(date: string): boolean {
    return /^\d{4}-\d{2}-\d{2}$/.test(date);
  }

  function idsIn(text: string): string[] {
    return text.split(/[\s,，]+/).filter(Boolean);
  }

  /** Returns what the check finds wrong with an answer, given valid other answers. */
  async function faultsOf(given: Partial<NewItemAnswers>): Promise<Diagnostic[]> {
    const record = newRecord({ ...SOUND, ...given }, "待写。 ^p1");
    const found = await checkItems(content, [
      { folder: "articles/2021/being-asked", files: { [CHINESE_FILE]: record } },
    ]);
    return found.filter(({ severity }) => severity === "error");
  }

  async function checkId(id: string): Promise<Bilingual | null> {
    if (taken.has(id)) return { zh: `编号 ${id} 已经用了。`, en: `The id ${id} is taken.` };
    return ID.test(id)
      ? null
      : { zh: "只用小写字母、数字和连字符。", en: "Use lowercase letters, digits and hyphens only." };
  }

  interface Asking {
    /** The value of an empty answer. */
    fallback?: string | undefined;
    /** Text above the question. */
    hint?: string;
  }

  /** Asks a question if there is a terminal; an empty answer is the default. */
  async function asked(
    name: keyof typeof QUESTIONS,
    answersWith: (answer: string) => Partial<NewItemAnswers>,
    { fallback, hint }: Asking = {},
  ): Promise<string> {
    if (!terminal) {
      if (fallback !== undefined) return fallback;
      refuse({ zh: `请写 --${name}。`, en: `Give --${name}.` });
    }
    if (hint) console.log(hint);
    const check = async (answer: string): Promise<Bilingual | null> => {
      const [fault] = await faultsOf(answersWith(answer));
      return (
        (fault && {
          zh: `${fault.message.zh}。${fault.advice.zh}`,
          en: `${fault.message.en}. ${fault.advice.en}`,
        }) ??
        null
      );
    };
    return answered(QUESTIONS[name], { fallback, check });
  }

  /** Asks until an answer passes its check. */
  async function answered(
    question: Bilingual,
    {
      fallback,
      check,
    }: { fallback?: string | undefined; check: (answer: string) => Promise<Bilingual | null> },
  ): Promise<string> {
    for (;;) {
      const shown = fallback ? ` [${fallback}]` : "";
      const given = (await terminal?.question(`${speak(question, languages)}${shown}: `))?.trim() ?? "";
      const answer = given || fallback;
      if (answer === undefined) continue;
      const fault = answer === "" ? null : await check(answer);
      if (!fault) return answer;
      console.log(speak(fault, languages));
    }
  }

  function topicsText(): string {
    return topics.map((topic) => `  ${topic.id}  ${speak(topic, languages)}`).join("\n");
  }

  /** Checks the answers like those of a finished item, then writes the files to fill in. */
  async function write(): Promise<void> {
    const year = /^\d{4}/.exec(answers.date)?.[0] ?? "undated";
    const folder = `articles/${year}/${id}`;
    const asFinished = [{ folder, files: { [CHINESE_FILE]: newRecord(answers, "待写。 ^p1") } }];
    const wrong = (await checkItems(content, asFinished)).filter(({ severity }) => severity === "error");
    if (wrong.length > 0) {
      printDiagnostics(wrong, { directory: content, languages });
      console.error(speak({ zh: "没有写。", en: "Nothing was written." }, languages));
      process.exitCode = 1;
      return;
    }
    const files = { [CHINESE_FILE]: newRecord(answers, null), [ENGLISH_FILE]: newTranslation(answers) };
    await writeItems(content, [{ folder, files }]);
    console.log(`${speak({ zh: "写好", en: "written" }, languages)}  ${folder}`);
  }

  function refuse(what: Bilingual): never {
    return command.error(speak(what, languages), { exitCode: WRONG_USAGE });
  }
}
