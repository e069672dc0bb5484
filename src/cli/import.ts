import { basename } from "node:path";
import { createInterface } from "node:readline/promises";
import { InvalidArgumentError } from "commander";
import { isDay } from "../archive/date.ts";
import { loadContent } from "../content/load.ts";
import { todayAnywhere } from "../content/rules/future-date.ts";
import { SPOKEN, speak, spokenIn } from "../diagnostics/editor-language.ts";
import { printDiagnostics } from "../diagnostics/print.ts";
import { type Account, accountOf, accountText, type ReceivedFile } from "../import/account.ts";
import { type Accepted, acceptAbove, isComplete } from "../import/propose/accept.ts";
import type { ArchiveContext } from "../import/propose/context.ts";
import type { DraftItem } from "../import/propose/draft.ts";
import { knownTexts } from "../import/propose/known-texts.ts";
import { propose } from "../import/propose/propose.ts";
import { RefusedPress } from "../import/source/limits.ts";
import { type FoundFiles, pressBytes, pressFiles } from "../import/source/press-files.ts";
import { type Press, readPress } from "../import/source/read-press.ts";
import { itemFiles, type Original } from "../import/write/item-files.ts";
import { itemFolder, takenIds } from "../import/write/item-folder.ts";
import { writeItems } from "../import/write/write-items.ts";
import { shownWhole } from "../text/characters.ts";
import type { Bilingual } from "../text/language.ts";
import { askAbout, askUnknown } from "./import-dialog.ts";
import { accountLines, draftText } from "./import-draft.ts";
import { type ProgressFile, progressFile } from "./import-progress.ts";
import { languageOption, siteCommand, siteOptions, WRONG_USAGE } from "./options.ts";

const SURE = 0.5;

const NO_TEXT: Bilingual = { zh: "没有找到文章。", en: "There is no item in it." };
const NOT_SURE: Bilingual = {
  zh: "没有写：标题、报纸或起止不够有把握。",
  en: "Not written: its headline, newspaper or extent is not sure enough.",
};
const ASK_NOTHING: Bilingual = {
  zh: "没有写：这里不是终端，不能问。要写，请加 --yes。",
  en: "Nothing was written: this is no terminal in which to ask. To write, add --yes.",
};

/** The message about a text that the archive already has. */
const sameText = (id: string): Bilingual => ({
  zh: `文库里已有同样的文本：${id}`,
  en: `The archive has this text already: ${id}`,
});

interface Taking {
  press: Press;
  account: Account;
  accepted: Accepted;
}

/** Runs `npm run import` with the words of a command line. Sets the exit code to 1 when something was not written. */
export async function importPress(argv: readonly string[]): Promise<void> {
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
    .option(
      "--without-original <why>",
      "不保存收到的文件，只记它的校验值和原因 keep only the hash of the received file, and why",
    )
    .addOption(languageOption())
    .parse(argv);

  const options = command.opts<{
    yes?: true | string;
    dryRun?: true;
    json?: true;
    newspaper?: string;
    date?: string;
    page?: string;
    received?: string;
    withoutOriginal?: string;
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
  const known = knownTexts(archive.articles.map(({ id, record }) => ({ id, blocks: record.blocks })));
  const report: object[] = [];

  if (words.length === 0) command.help({ error: true });
  const { files, skipped } = await filesNamed();
  for (const { file, reason } of skipped)
    console.error(`${shownWhole(file)}  ${say({ zh: `跳过：${reason.zh}`, en: `skipped: ${reason.en}` })}`);
  const outcomes = { taken: 0, refused: 0, "not taken": 0 };
  for (const file of files) outcomes[await importFile(file)]++;
  if (files.length + skipped.length > 1)
    console.error(
      say({
        zh: `${files.length + skipped.length} 个文件：收入 ${outcomes.taken}，没有写 ${outcomes["not taken"]}，拒绝 ${outcomes.refused}，跳过 ${skipped.length}`,
        en: `${files.length + skipped.length} files: ${outcomes.taken} taken, ${outcomes["not taken"]} not written, ${outcomes.refused} refused, ${skipped.length} skipped`,
      }),
    );
  if (options.json) console.log(JSON.stringify(report, null, 2));

  /** Reads one file, shows the proposed items, and writes the accepted ones. */
  async function importFile(file: string): Promise<"taken" | "refused" | "not taken"> {
    const read = await readFileNamed(file);
    if (!read) return "refused";
    const { press, bytes } = read;
    const received = { name: basename(file), bytes };
    const context: ArchiveContext = { newspapers, topics, ids: taken, today, given };
    const proposed = propose(press, context);
    const account = accountOf(received, press, proposed);
    if (!options.json) {
      console.log(`${shownWhole(file)}  ${press.encoding}`);
      for (const [index, item] of proposed.entries())
        console.log(draftText(item, `${index + 1}/${proposed.length}`, languages));
      console.log(accountLines(account, languages));
    }
    for (const item of proposed) tellOfTwin(file, item);
    if (proposed.length === 0) {
      fail(file, NO_TEXT);
      return "refused";
    }
    if (options.dryRun || (options.json && least === null)) {
      report.push({ file, encoding: press.encoding, written: false, items: proposed, account });
      return "not taken";
    }
    const progress = progressFile(content, account.sha256);
    const accepted =
      least === null
        ? await asked(press, context, progress)
        : withoutTwins(acceptAbove(press, context, least));
    if (!accepted) return "not taken";
    const final = accountOf(received, press, accepted.items);
    if (!(await writeAccepted(received, { press, account: final, accepted }))) return "not taken";
    await progress.remove();
    if (!options.json && least === null) console.log(accountLines(final, languages));
    report.push({ file, encoding: press.encoding, written: true, ...accepted, account: final });
    return "taken";
  }

  /** Reads a file; null, after printing the reason, if that is not possible. */
  async function readFileNamed(file: string): Promise<{ press: Press; bytes: Uint8Array } | null> {
    try {
      const bytes = await pressBytes(file);
      return { press: await readPress(basename(file), bytes), bytes };
    } catch (error) {
      if (!(error instanceof RefusedPress)) throw error;
      fail(file, error.reason);
      return null;
    }
  }

  /** Prints which item already has the same text. */
  function tellOfTwin(file: string, item: DraftItem): void {
    const twin = known.sameAs(item);
    if (twin && !options.json) console.error(`${shownWhole(file)}:${item.lines[0]}  ${say(sameText(twin))}`);
  }

  /** Without questions, leaves out texts that the archive already has. */
  function withoutTwins({ items, held }: Accepted): Accepted {
    return {
      items: items.filter((item) => known.sameAs(item) === null),
      held: [...held, ...items.filter((item) => known.sameAs(item) !== null)],
    };
  }

  /** Asks the editor about each item; null if the editor quits. */
  async function asked(
    press: Press,
    context: ArchiveContext,
    progress: ProgressFile,
  ): Promise<Accepted | null> {
    if (!process.stdin.isTTY) refuse(ASK_NOTHING);
    const terminal = createInterface(process.stdin, process.stdout);
    try {
      const dialog = { press, context, terminal, languages, progress };
      const items = await askAbout(dialog);
      for (const item of items ?? []) await askUnknown(item, dialog);
      return items && { items: items.filter(isComplete), held: items.filter((item) => !isComplete(item)) };
    } finally {
      terminal.close();
    }
  }

  /** Writes the accepted items with the received file and the account; false, after printing why, if that fails. */
  async function writeAccepted(
    received: ReceivedFile,
    { press, account, accepted: { items, held } }: Taking,
  ): Promise<boolean> {
    for (const item of held) {
      const twin = known.sameAs(item);
      fail(`${received.name}:${item.lines[0]}`, twin ? sameText(twin) : NOT_SURE);
    }
    const [first] = items;
    if (!first) return false;
    const kept = options.withoutOriginal === undefined ? keptName(received.name) : null;
    const fresh = items.map((item) => {
      const isFirst = item === first;
      const original: Original = {
        sha256: account.sha256,
        file: isFirst ? kept : null,
        item: isFirst || !kept ? null : first.id,
        note: options.withoutOriginal ?? null,
      };
      const receipt = { today, received: options.received ?? null, hasLines: press.hasLines, original };
      const files = { ...itemFiles(item, receipt), "account.txt": accountText(account) };
      return {
        folder: itemFolder(item),
        files: isFirst && kept ? { ...files, [kept]: received.bytes } : files,
      };
    });
    const { written, diagnostics } = await writeItems(content, fresh);
    if (!options.json || !written) printDiagnostics(diagnostics, { directory: content, languages });
    if (!written) {
      fail(received.name, {
        zh: "没有写：检查有错误。",
        en: "Nothing was written, as the check finds errors.",
      });
      return false;
    }
    for (const item of items) {
      taken.add(item.id);
      known.add(item);
    }
    if (!options.json)
      for (const { folder } of fresh) console.log(`${say({ zh: "写好", en: "written" })}  ${folder}`);
    return true;
  }

  /** The name of a received file beside an item. */
  function keptName(name: string): string {
    const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "txt";
    return `received.${ending}`;
  }

  async function filesNamed(): Promise<FoundFiles> {
    try {
      return await pressFiles(words);
    } catch (error) {
      return refuse({
        zh: `读不到：${(error as Error).message}`,
        en: `It cannot be read: ${(error as Error).message}`,
      });
    }
  }

  /** The minimum confidence for `--yes`; a word after it that is not a number is a file. */
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
    console.error(`${shownWhole(place)}  ${say(what)}`);
    process.exitCode = 1;
  }

  function refuse(what: Bilingual): never {
    return command.error(say(what), { exitCode: WRONG_USAGE });
  }
}
