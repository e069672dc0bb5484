import { todayAnywhere } from "../content/rules/future-date.ts";
import { speak } from "../diagnostics/editor-language.ts";
import { printDiagnostics } from "../diagnostics/print.ts";
import { knownTexts } from "../import/propose/known-texts.ts";
import { type FoundFiles, pressFiles } from "../import/source/press-files.ts";
import { takenIds } from "../import/write/item-folder.ts";
import { shownWhole } from "../text/characters.ts";
import { loadOnce } from "./content-loader.ts";
import { type ImportSession, importFile } from "./import-file.ts";
import { type ImportOptions, importOptions } from "./import-options.ts";

/** Runs `npm run import` with the words of a command line. Sets the exit code to 1 when something was not written. */
export async function importPress(argv: readonly string[]): Promise<void> {
  const options = importOptions(argv);
  const { languages } = options;
  const session = await startSession(options);
  const { files, skipped } = await filesNamed(options);
  for (const { file, reason } of skipped)
    console.error(
      `${shownWhole(file)}  ${speak({ zh: `跳过：${reason.zh}`, en: `skipped: ${reason.en}` }, languages)}`,
    );
  const outcomes = { taken: 0, refused: 0, "not taken": 0 };
  for (const file of files) outcomes[await importFile(file, session)]++;
  const all = files.length + skipped.length;
  if (all > 1) {
    const summary = {
      zh: `${all} 个文件：收入 ${outcomes.taken}，没有写 ${outcomes["not taken"]}，拒绝 ${outcomes.refused}，跳过 ${skipped.length}`,
      en: `${all} files: ${outcomes.taken} taken, ${outcomes["not taken"]} not written, ${outcomes.refused} refused, ${skipped.length} skipped`,
    };
    console.error(speak(summary, languages));
  }
  if (options.json) console.log(JSON.stringify(session.report, null, 2));
}

/** Loads the archive to which the files are added. Ends the process if it has errors. */
async function startSession(options: ImportOptions): Promise<ImportSession> {
  const { content, given, languages, refuse } = options;
  const { archive, diagnostics } = await loadOnce(content);
  if (!archive) {
    printDiagnostics(diagnostics, { directory: content, languages });
    return refuse({ zh: "内容文件夹有错误。", en: "The content folder has errors." });
  }
  const { newspapers, topics } = archive;
  if (given.newspaper !== null && !newspapers.some(({ id }) => id === given.newspaper))
    refuse({ zh: `没有报纸 ${given.newspaper}。`, en: `There is no newspaper ${given.newspaper}.` });
  return {
    options,
    archive: {
      newspapers,
      topics,
      ids: await takenIds(content),
      today: todayAnywhere(new Date()),
      given,
    },
    known: knownTexts(archive.articles.map(({ id, record }) => ({ id, blocks: record.blocks }))),
    report: [],
  };
}

async function filesNamed({ paths, refuse }: ImportOptions): Promise<FoundFiles> {
  try {
    return await pressFiles(paths);
  } catch (error) {
    const { message } = error as Error;
    return refuse({ zh: `读不到：${message}`, en: `It cannot be read: ${message}` });
  }
}
