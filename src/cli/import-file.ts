import { basename } from "node:path";
import { createInterface } from "node:readline/promises";
import { speak } from "../diagnostics/editor-language.ts";
import { printDiagnostics } from "../diagnostics/print.ts";
import { accountOf, accountText, type ReceivedFile } from "../import/account.ts";
import { type Accepted, acceptAbove, isComplete } from "../import/propose/accept.ts";
import type { ArchiveContext } from "../import/propose/context.ts";
import type { DraftItem } from "../import/propose/draft.ts";
import type { KnownTexts } from "../import/propose/known-texts.ts";
import { propose } from "../import/propose/propose.ts";
import { RefusedPress } from "../import/source/limits.ts";
import { pressBytes } from "../import/source/press-files.ts";
import { type Press, readPress } from "../import/source/read-press.ts";
import { receivedItems } from "../import/write/received-items.ts";
import { writeItems } from "../import/write/write-items.ts";
import { shownWhole } from "../text/characters.ts";
import type { Bilingual } from "../text/language.ts";
import { askAbout, askUnknown } from "./import-dialog.ts";
import { accountLines, draftText } from "./import-draft.ts";
import type { ImportOptions } from "./import-options.ts";
import { type ProgressFile, progressFile } from "./import-progress.ts";

/** The state that the files of one import share. */
export interface ImportSession {
  options: ImportOptions;
  archive: Omit<ArchiveContext, "ids"> & { ids: Set<string> };
  known: KnownTexts;
  /** What `--json` prints, an object for each file. */
  report: object[];
}

export type Outcome = "taken" | "refused" | "not taken";

const NO_TEXT: Bilingual = { zh: "没有找到文章。", en: "There is no item in it." };
const NOT_SURE: Bilingual = {
  zh: "没有写：标题、报纸或起止不够有把握。",
  en: "Not written: its headline, newspaper or extent is not sure enough.",
};
const WITH_ERRORS: Bilingual = {
  zh: "没有写：检查有错误。",
  en: "Nothing was written, as the check finds errors.",
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

/** Reads one file, shows the proposed items, and writes the accepted ones. */
export async function importFile(file: string, session: ImportSession): Promise<Outcome> {
  const { options, archive, report } = session;
  const { json, least, languages } = options;
  const read = await readFileNamed(file, options);
  if (!read) return "refused";
  const { press, received } = read;
  const proposed = propose(press, archive);
  const account = accountOf(received, press, proposed);
  if (!json) {
    console.log(`${shownWhole(file)}  ${press.encoding}`);
    for (const [index, item] of proposed.entries())
      console.log(draftText(item, `${index + 1}/${proposed.length}`, languages));
    console.log(accountLines(account, languages));
    for (const item of proposed) warnOfTwin(file, item, session);
  }
  if (proposed.length === 0) {
    fail(file, NO_TEXT, options);
    return "refused";
  }
  if (options.dryRun || (json && least === null)) {
    report.push({ file, encoding: press.encoding, written: false, items: proposed, account });
    return "not taken";
  }
  const progress = progressFile(options.content, account.sha256);
  const accepted =
    least === null
      ? await askForItems(press, progress, session)
      : withoutTwins(acceptAbove(press, archive, least), session);
  if (!accepted || !(await writeAccepted(received, press, accepted, session))) return "not taken";
  await progress.remove();
  const final = accountOf(received, press, accepted.items);
  if (!json && least === null) console.log(accountLines(final, languages));
  report.push({ file, encoding: press.encoding, written: true, ...accepted, account: final });
  return "taken";
}

/** Reads a file; null, after printing the reason, if that is not possible. */
async function readFileNamed(
  file: string,
  options: ImportOptions,
): Promise<{ press: Press; received: ReceivedFile } | null> {
  try {
    const received = { name: basename(file), bytes: await pressBytes(file) };
    return { press: await readPress(received.name, received.bytes), received };
  } catch (error) {
    if (!(error instanceof RefusedPress)) throw error;
    fail(file, error.reason, options);
    return null;
  }
}

/** Prints which item already has the same text. */
function warnOfTwin(file: string, item: DraftItem, { known, options }: ImportSession): void {
  const twin = known.sameAs(item);
  if (twin)
    console.error(`${shownWhole(file)}:${item.lines[0]}  ${speak(sameText(twin), options.languages)}`);
}

/** Without questions, leaves out texts that the archive already has. */
function withoutTwins({ items, held }: Accepted, { known }: ImportSession): Accepted {
  const isNew = (item: DraftItem) => known.sameAs(item) === null;
  return { items: items.filter(isNew), held: [...held, ...items.filter((item) => !isNew(item))] };
}

/** Asks the editor about each item; null if the editor quits. */
async function askForItems(
  press: Press,
  progress: ProgressFile,
  { options: { languages, refuse }, archive }: ImportSession,
): Promise<Accepted | null> {
  if (!process.stdin.isTTY) refuse(ASK_NOTHING);
  const terminal = createInterface(process.stdin, process.stdout);
  try {
    const dialog = { press, context: archive, terminal, languages, progress };
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
  press: Press,
  { items, held }: Accepted,
  { options, archive, known }: ImportSession,
): Promise<boolean> {
  const { content, json, languages, withoutOriginal } = options;
  for (const item of held) {
    const twin = known.sameAs(item);
    fail(`${received.name}:${item.lines[0]}`, twin ? sameText(twin) : NOT_SURE, options);
  }
  if (items.length === 0) return false;
  const account = accountOf(received, press, items);
  const folders = receivedItems(
    items,
    { ...received, withoutOriginal, sha256: account.sha256, account: accountText(account) },
    { today: archive.today, received: options.received, hasLines: press.hasLines },
  );
  const { written, diagnostics } = await writeItems(content, folders);
  if (!json || !written) printDiagnostics(diagnostics, { directory: content, languages });
  if (!written) {
    fail(received.name, WITH_ERRORS, options);
    return false;
  }
  for (const item of items) {
    archive.ids.add(item.id);
    known.add(item);
  }
  if (!json)
    for (const { folder } of folders)
      console.log(`${speak({ zh: "写好", en: "written" }, languages)}  ${folder}`);
  return true;
}

function fail(place: string, why: Bilingual, { languages }: ImportOptions): void {
  console.error(`${shownWhole(place)}  ${speak(why, languages)}`);
  process.exitCode = 1;
}
