import { mkdir, mkdtemp, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Option } from "commander";
import { newestFirst } from "../archive/newest-first.ts";
import { itemPath } from "../archive/routes.ts";
import { SPOKEN, spokenIn } from "../diagnostics/editor-language.ts";
import { printDiagnostics } from "../diagnostics/print.ts";
import { bulkLines, searchRequest, TEMPLATE } from "../search/export/opensearch.ts";
import { writeDatabase } from "../search/export/sqlite.ts";
import { type ExportedItem, phraseQuery } from "../search/export/tokens.ts";
import { SEARCHED } from "../search/hit.ts";
import { searchedItem } from "../search/node/item-texts.ts";
import { parseQuery } from "../search/query/query.ts";
import { runsOf } from "../search/runs.ts";
import { shownWhole } from "../text/characters.ts";
import { loadOnce } from "./content-loader.ts";
import { languageOption, siteCommand, siteOptions, WRONG_USAGE } from "./options.ts";

type Format = "sqlite" | "opensearch";

const DEFAULT_TARGET: Record<Format, string> = { sqlite: "archive.sqlite", opensearch: "opensearch" };

/** Characters of a bulk file, about: engines refuse requests above 100 MB. */
const BULK_FILE = 20_000_000;

/** Runs `npm run export` with the words of a command line. */
export async function exportSearch(argv: readonly string[]): Promise<void> {
  const command = siteCommand("export", "导出检索数据 Export the search for an engine that others run.")
    .addOption(
      new Option("--format <format>", "格式 format")
        .choices(Object.keys(DEFAULT_TARGET))
        .makeOptionMandatory(),
    )
    .option("--to <path>", "写到哪里 file or folder to write (default: archive.sqlite, opensearch)")
    .option("--query <query>", "打印这个检索词的 OpenSearch 请求 print the OpenSearch request for a query")
    .addOption(languageOption())
    .parse(argv);

  const { format, to, query, lang } = command.opts<{
    format: Format;
    to?: string;
    query?: string;
    lang?: keyof typeof SPOKEN;
  }>();
  const { content, site } = siteOptions(command);
  const target = resolve(to ?? DEFAULT_TARGET[format]);
  if (query === undefined && !(await isReplaceable(target, format))) {
    const shown = shownWhole(target);
    console.error(
      `${shown} 已经存在，而且不是这个命令写的；请用 --to 另给一个名字。${shown} exists and was not written by this command; give another name with --to.`,
    );
    process.exitCode = WRONG_USAGE;
    return;
  }
  const languages = lang ? SPOKEN[lang] : spokenIn(process.env);
  const { archive, diagnostics } = await loadOnce(content);
  if (!archive || diagnostics.some(({ severity }) => severity === "error")) {
    printDiagnostics(diagnostics, { directory: content, languages });
    process.exitCode = 1;
    return;
  }
  const items = newestFirst(archive.articles).map(
    (article): ExportedItem => ({
      item: searchedItem(article),
      url: new URL(itemPath(article.id), site ?? archive.record.site).href,
      date: article.date.edtf,
      newspaper: article.newspaper,
    }),
  );
  if (query !== undefined) return printRequest(query, items);

  await mkdir(dirname(target), { recursive: true });
  // A command that is cut off leaves what was there before.
  const staging = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const fresh = join(staging, basename(target));
    if (format === "sqlite") writeDatabase(fresh, items);
    else await writeBulkFiles(fresh, items);
    await rm(target, { recursive: true, force: true });
    await rename(fresh, target);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  console.log(`${items.length} 篇文章 items → ${shownWhole(target)}`);
}

async function printRequest(query: string, items: readonly ExportedItem[]): Promise<void> {
  const texts = items.flatMap(({ item }) => [item.zh, item.en].flatMap((parts) => parts ?? []));
  const runs = runsOf(texts.flatMap(({ headline, body }) => [...headline, ...body]));
  const runsWith = (prefix: string) => Promise.resolve(runs.filter((run) => run.startsWith(prefix)));
  const request = searchRequest(await phraseQuery(parseQuery(query), runsWith), SEARCHED);
  console.log(JSON.stringify(request, null, 2));
}

/** True for a path that is free, or has what this command writes. */
async function isReplaceable(target: string, format: Format): Promise<boolean> {
  try {
    if (format === "opensearch") return (await readdir(target)).every((name) => OPENSEARCH_FILE.test(name));
    const file = await open(target);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
      return bytesRead === 0 || buffer.toString("latin1").startsWith("SQLite format 3");
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return true;
    if (error instanceof Error && "code" in error && (error.code === "ENOTDIR" || error.code === "EISDIR"))
      return false;
    throw error;
  }
}

const OPENSEARCH_FILE = /^(?:template\.json|bulk-\d{4,}\.ndjson)$/;

async function writeBulkFiles(folder: string, items: readonly ExportedItem[]): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, "template.json"), `${JSON.stringify(TEMPLATE, null, 2)}\n`);
  let [number, lines, size] = [1, [] as string[], 0];
  const write = async () => {
    await writeFile(join(folder, `bulk-${String(number).padStart(4, "0")}.ndjson`), lines.join(""));
    [number, lines, size] = [number + 1, [], 0];
  };
  for (const item of items) {
    const own = bulkLines(item);
    lines.push(own);
    size += own.length;
    if (size >= BULK_FILE) await write();
  }
  if (lines.length > 0) await write();
}
