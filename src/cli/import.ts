import { createInterface } from "node:readline/promises";
import { InvalidArgumentError, Option } from "commander";
import { isDay } from "../archive/date.ts";
import { loadContent } from "../content/load.ts";
import { todayAnywhere } from "../content/rules/future-date.ts";
import { type Accepted, acceptAbove, isComplete } from "../import/propose/accept.ts";
import type { ArchiveContext } from "../import/propose/context.ts";
import type { DraftItem } from "../import/propose/draft.ts";
import { propose } from "../import/propose/propose.ts";
import { unusedLines } from "../import/propose/unused-lines.ts";
import { RefusedPress } from "../import/source/limits.ts";
import { pressBytes, pressFiles } from "../import/source/press-files.ts";
import type { PressLine } from "../import/source/press-line.ts";
import { type Press, readPress } from "../import/source/read-press.ts";
import { itemFiles } from "../import/write/item-files.ts";
import { itemFolder } from "../import/write/item-folder.ts";
import { takenIds } from "../import/write/taken-ids.ts";
import { writeItems } from "../import/write/write-items.ts";
import type { Bilingual } from "../text/language.ts";
import { SPOKEN, speak, spokenIn } from "./editor-language.ts";
import { askAbout, askUnknown } from "./import-dialog.ts";
import { draftText, unusedText } from "./import-draft.ts";
import { siteCommand, siteOptions, WRONG_USAGE } from "./options.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

const SURE = 0.5;

const NOT_READ: Bilingual = {
  zh: "看不出是什么编码，或文件已损坏。文本请另存为 UTF-8，Word 文件请存为 docx。",
  en: "Its encoding is unknown, or it is damaged. Save a text as UTF-8, a Word document as docx.",
};
const NO_TEXT: Bilingual = { zh: "没有找到文章。", en: "There is no item in it." };
const NOT_SURE: Bilingual = {
  zh: "没有写：标题、报纸或起止不够有把握。",
  en: "Not written: its headline, newspaper or extent is not sure enough.",
};
const ASK_NOTHING: Bilingual = {
  zh: "没有写：这里不是终端，不能问。要写，请加 --yes。",
  en: "Nothing was written: this is no terminal in which to ask. To write, add --yes.",
};

const command = siteCommand("import", "把报纸文本变成文章 Make items of press text.")
  .argument("[files...]", "报纸文本或文件夹 press texts, or folders of them")
  .option(
    "--yes [confidence]",
    `不问，采用把握不小于此数的建议 ask nothing and take what is at least so sure (default: ${SURE})`,
  )
  .option("--dry-run", "只显示，不写文件 show, and write nothing")
  .option("--json", "输出 JSON；没有 --yes 就不写文件 print JSON; without --yes, write nothing")
  .option("--date <day>", "印刷日期 day of printing", day)
  .option("--page <page>", "版次 page of the newspaper")
  .option("--newspaper <id>", "报纸的编号 id of the newspaper")
  .option("--received <day>", "收到文本的日期 day on which the text was received", day)
  .addOption(
    new Option(
      "--lang <language>",
      "说明用的语言 language to tell it in (default: that of the locale)",
    ).choices(Object.keys(SPOKEN)),
  )
  .parse();

const options = command.opts<{
  yes?: true | string;
  dryRun?: true;
  json?: true;
  newspaper?: string;
  date?: string;
  page?: string;
  received?: string;
  lang?: keyof typeof SPOKEN;
}>();
const { content } = siteOptions(command);
const languages = options.lang ? SPOKEN[options.lang] : spokenIn(process.env);
const { least, words } = yesOption(options.yes, command.args);
const today = todayAnywhere(new Date());
const say = (text: Bilingual) => speak(text, languages);

const { archive, diagnostics } = await loadContent(content);
if (!archive) {
  printDiagnostics(diagnostics, { directory: content, languages });
  refuse({ zh: "内容文件夹不能用。", en: "The content folder will not do." });
}
const { newspapers, topics } = archive;
if (options.newspaper !== undefined && !newspapers.some(({ id }) => id === options.newspaper))
  refuse({ zh: `没有报纸 ${options.newspaper}。`, en: `There is no newspaper ${options.newspaper}.` });
const given = {
  newspaper: options.newspaper ?? null,
  date: options.date ?? null,
  page: options.page ?? null,
};
const taken = await takenIds(content);
const report: object[] = [];

if (words.length === 0) command.help({ error: true });
for (const file of await filesNamed()) await importFile(file);
if (options.json) console.log(JSON.stringify(report, null, 2));

/** Reads one file, shows what it is proposed to become, and writes what was taken. */
async function importFile(file: string): Promise<void> {
  const press = await pressOf(file);
  if (!press) return;
  const context: ArchiveContext = { newspapers, topics, ids: taken, today, given };
  const proposed = propose(press, context);
  const unused = unusedLines(press, proposed);
  if (!options.json) show(file, press, proposed, unused);
  if (proposed.length === 0) return fail(file, NO_TEXT);
  if (options.dryRun || (options.json && least === null)) {
    const linesInNoItem = unused.map(({ number }) => number);
    report.push({ file, encoding: press.encoding, written: false, items: proposed, linesInNoItem });
    return;
  }
  const accepted = least === null ? await asked(press, context) : acceptAbove(press, context, least);
  if (accepted && (await writeAccepted(file, press, accepted)))
    report.push({ file, encoding: press.encoding, written: true, ...accepted });
}

/** The text of a file; null, and the reason printed, where it is not read. */
async function pressOf(file: string): Promise<Press | null> {
  try {
    const press = await readPress(file, await pressBytes(file));
    if (!press) fail(file, NOT_READ);
    return press;
  } catch (error) {
    if (!(error instanceof RefusedPress)) throw error;
    fail(file, error.reason);
    return null;
  }
}

/** Asks the editor about each proposal; null when the editor stops. */
async function asked(press: Press, context: ArchiveContext): Promise<Accepted | null> {
  if (!process.stdin.isTTY) refuse(ASK_NOTHING);
  const terminal = createInterface(process.stdin, process.stdout);
  try {
    const dialog = { press, context, terminal, languages };
    const items = await askAbout(dialog);
    for (const item of items ?? []) await askUnknown(item, dialog);
    return items && { items: items.filter(isComplete), held: items.filter((item) => !isComplete(item)) };
  } finally {
    terminal.close();
  }
}

function show(
  file: string,
  { encoding, dropped }: Press,
  items: readonly DraftItem[],
  unused: readonly PressLine[],
): void {
  console.log(`${file}  ${encoding}`);
  if (dropped > 0)
    console.log(
      say({
        zh: `去掉了 ${dropped} 个不是文字的字符`,
        en: `${dropped} characters that are no text were left out`,
      }),
    );
  for (const [index, item] of items.entries())
    console.log(draftText(item, `${index + 1}/${items.length}`, languages));
  if (items.length > 0 && unused.length > 0) console.log(unusedText(unused, languages));
}

/** Writes what was accepted; false, and said, when that is not possible. */
async function writeAccepted(file: string, press: Press, { items, held }: Accepted): Promise<boolean> {
  for (const item of held) fail(`${file}:${item.lines[0]}`, NOT_SURE);
  if (items.length === 0) return false;
  const receipt = { today, received: options.received ?? null, hasLines: press.hasLines };
  const fresh = items.map((item) => ({ folder: itemFolder(item), files: itemFiles(item, receipt) }));
  const { written, diagnostics } = await writeItems(content, fresh);
  if (!options.json || !written) printDiagnostics(diagnostics, { directory: content, languages });
  if (!written) {
    fail(file, { zh: "没有写：检查有错误。", en: "Nothing was written, as the check finds errors." });
    return false;
  }
  for (const { id } of items) taken.add(id);
  if (!options.json)
    for (const { folder } of fresh) console.log(`${say({ zh: "写好", en: "written" })}  ${folder}`);
  return true;
}

async function filesNamed(): Promise<string[]> {
  try {
    return await pressFiles(words);
  } catch (error) {
    return refuse({
      zh: `读不到：${(error as Error).message}`,
      en: `It cannot be read: ${(error as Error).message}`,
    });
  }
}

/** The confidence that `--yes` asks for; a word behind it that is no number is a file. */
function yesOption(
  yes: true | string | undefined,
  args: readonly string[],
): { least: number | null; words: readonly string[] } {
  if (yes === undefined) return { least: null, words: args };
  if (yes === true) return { least: SURE, words: args };
  const number = Number(yes);
  if (Number.isNaN(number)) return { least: SURE, words: [yes, ...args] };
  if (number < 0 || number > 1)
    refuse({ zh: "把握是 0 到 1 之间的数。", en: "A confidence is a number from 0 to 1." });
  return { least: number, words: args };
}

function day(text: string): string {
  if (!isDay(text))
    throw new InvalidArgumentError("应是 2026-11-22 这样的一天 expected a day such as 2026-11-22");
  return text;
}

function fail(place: string, what: Bilingual): void {
  console.error(`${place}  ${say(what)}`);
  process.exitCode = 1;
}

function refuse(what: Bilingual): never {
  return command.error(say(what), { exitCode: WRONG_USAGE });
}
