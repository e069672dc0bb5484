import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Option } from "commander";
import { headlineParts } from "../src/archive/article.ts";
import { createEngine, type Hit, SEARCHED, type Searched } from "../src/search/engine.ts";
import { type ItemText, itemTextPath } from "../src/search/item-text.ts";
import { fetchFile } from "../src/search/node/fetch-file.ts";
import { parseQuery } from "../src/search/query.ts";
import { SEARCH_FOLDER } from "../src/search/search-folder.ts";
import { siteCommand, siteOptions } from "./options.ts";

const command = siteCommand("search", "检索已生成的网站 Search the built site; one line an item.")
  .argument("<query...>", "检索词 the query")
  .option("--json", "输出 JSON print JSON")
  .addOption(new Option("--lang <language>", "只检索一种语言 search one language only").choices(SEARCHED))
  .parse();

const { out } = siteOptions(command);
const { json, lang } = command.opts<{ json?: true; lang?: Searched }>();
const folder = join(out, SEARCH_FOLDER);
const hits = await search(command.args.join(" "));
if (hits === null) {
  console.error(
    `没有找到索引，请先运行 npm run build。There is no index in ${folder}; run npm run build first.`,
  );
  process.exitCode = 2;
} else if (json) {
  console.log(JSON.stringify(await Promise.all(hits.map(describe)), null, 2));
} else {
  for (const hit of await Promise.all(hits.map(describe)))
    console.log(`${hit.id}\t${hit.languages.join(",")}\t${hit.printed}\t${hit.headline}`);
}

async function search(query: string): Promise<Hit[] | null> {
  const bundles = await openBundles();
  if (bundles.length === 0) return null;
  const engine = createEngine(pathToFileURL(`${folder}/`).href, bundles, fetchFile);
  return engine.search(parseQuery(query), lang ? [lang] : SEARCHED);
}

async function openBundles(): Promise<Searched[]> {
  const there = await Promise.all(
    SEARCHED.map((name) =>
      access(join(folder, name, "pagefind-entry.json")).then(
        () => true,
        () => false,
      ),
    ),
  );
  return SEARCHED.filter((_, index) => there[index]);
}

/** What a hit says of its item: its head in the language it was found in. */
async function describe({ id, languages, inHeadline }: Hit) {
  const language = languages.includes("zh") ? "zh-Hans" : "en";
  const text: ItemText = JSON.parse(await readFile(join(folder, itemTextPath(id, language)), "utf8"));
  return {
    id,
    languages,
    inHeadline,
    headline: headlineParts(text.headline).join(" "),
    printed: text.printed[language],
  };
}
