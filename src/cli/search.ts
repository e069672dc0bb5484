import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { Option } from "commander";
import { articlePath } from "../archive/routes.ts";
import { en } from "../i18n/en.ts";
import { fill } from "../i18n/fill.ts";
import { zh } from "../i18n/zh.ts";
import { recoverRelease } from "../release/swap/staging.ts";
import { createEngine } from "../search/engine.ts";
import { type Engine, type Hit, languagesOf, SEARCHED, type Searched } from "../search/hit.ts";
import { ENTRY_PATH } from "../search/index/entry.ts";
import { itemTextPath, textIn } from "../search/item-text.ts";
import { fetchFile } from "../search/node/fetch-file.ts";
import { parseQuery, queryOf } from "../search/query/query.ts";
import { summaryOf } from "../search/query/summary.ts";
import { asOneText, understood } from "../search/query/understood.ts";
import { SEARCH_FOLDER } from "../search/search-folder.ts";
import { TooBroad } from "../search/too-broad.ts";
import { shownWhole } from "../text/characters.ts";
import { siteCommand, siteOptions } from "./options.ts";
import { searchDatabase } from "./search-database.ts";

/** Runs `npm run search` with the words of a command line. */
export async function search(argv: readonly string[]): Promise<void> {
  const command = siteCommand("search", "检索已生成的网站 Search the built site; one line an item.")
    .argument("[query...]", "检索词 the query; without one, each line of standard input is one")
    .option("--json", "输出 JSON print JSON")
    .addOption(new Option("--lang <language>", "只检索一种语言 search one language only").choices(SEARCHED))
    .option(
      "--database <file>",
      "检索 npm run export 写的 SQLite 文件 search the SQLite file that npm run export wrote",
    )
    .option("--typed", "只要所输入的写法 only items with the form typed, not another of the same characters")
    .parse(argv);

  const { out, base, site } = siteOptions(command);
  const { json, lang, typed, database } = command.opts<{
    json?: true;
    lang?: Searched;
    typed?: true;
    database?: string;
  }>();
  // Opened when it is read: lines that come before are lost.
  const queries = () =>
    command.args.length > 0 ? [command.args.join(" ")] : createInterface({ input: process.stdin });
  if (database !== undefined)
    return searchDatabase(database, queries(), { json: json ?? false, languages: lang ? [lang] : SEARCHED });
  await recoverRelease(out);
  const folder = join(out, SEARCH_FOLDER);
  const engine = await openEngine();
  if (!engine) {
    console.error(
      `没有找到索引，请先运行 npm run build。There is no index in ${folder}; run npm run build first.`,
    );
    process.exitCode = 2;
  } else {
    for await (const query of queries()) await answer(engine, query);
  }

  async function openEngine(): Promise<Engine | null> {
    const there = await access(join(folder, ENTRY_PATH)).then(
      () => true,
      () => false,
    );
    return there ? createEngine(pathToFileURL(`${folder}/`).href, fetchFile) : null;
  }

  async function answer(engine: Engine, query: string): Promise<void> {
    try {
      const parsed = parseQuery(query);
      const read = understood(query, parsed);
      if (read)
        console.error(
          `${fill(zh.readAs, { query: asOneText(read) })} ${fill(en.readAs, { query: asOneText(read) })}`,
        );
      const { release, hits: all } = await engine.search(parsed, lang ? [lang] : SEARCHED);
      const hits = typed ? all.filter(({ asTyped }) => asTyped) : all;
      if (hits[0]?.heard)
        console.error(
          `${fill(zh.resultHeard, { query, count: hits.length })} ${fill(en.resultHeard, { query, count: hits.length })}`,
        );
      const ids = await engine.ids(
        release,
        hits.map(({ item }) => item),
      );
      const found = await Promise.all(hits.map((hit, index) => foundIn(ids[index] ?? "", hit, query)));
      if (json) console.log(JSON.stringify(found));
      else
        for (const { id, languages, printed, headline } of found)
          console.log([id, String(languages), printed, headline].map(shownWhole).join("\t"));
    } catch (error) {
      if (!(error instanceof TooBroad)) throw error;
      console.error(
        `“${error.prefix}*”: ${error.count} 个词，范围太大。Too many words begin so; type more letters.`,
      );
      process.exitCode = 1;
    }
  }

  /** A hit's item: its head in the language of the match, and where each of its texts has the query. */
  async function foundIn(id: string, hit: Hit, query: string) {
    const texts = await Promise.all(
      languagesOf(hit, "zh-Hans").map(async (language) => {
        const file = await readFile(join(folder, itemTextPath(id, language)), "utf8");
        const text = textIn(JSON.parse(file), id, language);
        return summaryOf(text, queryOf(hit, query));
      }),
    );
    const [first] = texts;
    return {
      id,
      languages: hit.languages,
      printed: first?.printed ?? "",
      headline: first?.headline ?? "",
      date: first?.date ?? "",
      inHeadline: hit.inHeadline,
      asTyped: hit.asTyped,
      heard: hit.heard,
      texts: texts.map(({ language, occurrences, blocks }) => {
        const address = addressOf(articlePath(language, id));
        const places = blocks.map((one) => ({ ...one, address: `${address}#${one.block}` }));
        return { language, address, occurrences, blocks: places };
      }),
    };
  }

  /** The whole address of a page where the site's is given, else its path. */
  function addressOf(path: string): string {
    const below = base + path.slice(1);
    return site ? new URL(below, site).href : below;
  }
}
