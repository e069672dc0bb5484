import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { WRONG_USAGE } from "../../src/cli/options.ts";
import { RULES_PATH } from "../../src/release/headers/write-headers.ts";
import { benchBuild } from "./build.ts";
import { benchCheck } from "./check.ts";
import { benchCitations } from "./citations.ts";
import { corpusThere } from "./corpus.ts";
import { fuzz } from "./fuzz.ts";
import { benchJoins, fitJoins } from "./joins.ts";
import { benchLighthouse } from "./lighthouse.ts";
import type { Run } from "./run.ts";
import { benchSearch } from "./search.ts";
import { benchSlowLine } from "./slow-line.ts";
import { SYSTEM_NAMES, type SystemName } from "./systems/system.ts";
import { searchTables } from "./tables.ts";

const program = new Command("bench")
  .description("测量 Measure what the archive promises.")
  .showHelpAfterError()
  .showSuggestionAfterError();

program
  .command("search")
  .description(
    "检索：准确、流量、时间、内存 Search: exactness, bytes, time and memory, beside Pagefind and MiniSearch.",
  )
  .option("--corpus <folder>", "语料文件夹 folder of the corpora", "../shared/corpus")
  .option(
    "--sizes <numbers>",
    "文献数，逗号分隔 numbers of documents",
    numbers,
    [3, 1500, 3000, 6000, 12_000],
  )
  .option("--queries <number>", "每组检索词数 queries of each set", whole, 20)
  .option(
    "--cold <number>",
    "其中在新页面里再查一次的 of these, asked in a page of their own as well",
    whole,
    20,
  )
  .option("--seed <number>", "随机种子 seed of the queries", whole, 1)
  .option("--scratch <folder>", "临时文件夹 folder for the indexes (default: a temporary one)")
  .option("--json <file>", "结果存为 JSON also write the figures as JSON")
  .addOption(
    new Option("--only <systems...>", "只测这些系统 measure only these systems")
      .choices(SYSTEM_NAMES)
      .default([...SYSTEM_NAMES]),
  )
  .action(
    async (options: {
      corpus: string;
      sizes: number[];
      queries: number;
      cold: number;
      seed: number;
      scratch?: string;
      json?: string;
      only: SystemName[];
    }) => {
      if (!(await isCorpusIn(options.corpus))) return;
      await benchSearch({ ...options, scratch: options.scratch ?? null, json: options.json ?? null });
    },
  );

program
  .command("fuzz")
  .description(
    "随机检索词，由独立的判定程序核对 Random queries over mixed scripts, judged by an oracle of their own.",
  )
  .option("--queries <number>", "检索词数 number of queries", whole, 100_000)
  .option("--documents <number>", "文献数 number of documents", whole, 60)
  .option("--seed <number>", "随机种子 seed", whole, 1)
  .action(async (options: { queries: number; documents: number; seed: number }) => {
    const { queries, found, failures } = await fuzz(options);
    for (const failure of failures) console.error(failure);
    console.log(
      `seed ${options.seed}: ${queries} queries, ${found} found something, ${failures.length} failures`,
    );
    if (failures.length > 0) process.exitCode = 1;
  });

program
  .command("check")
  .description("检查内容的时间 Time and memory of checking the content of archives of several sizes.")
  .option("--corpus <folder>", "语料文件夹 folder of the corpora", "../shared/corpus")
  .option("--sizes <numbers>", "文章数，逗号分隔 numbers of items", numbers, [250, 500, 1000])
  .action(async ({ corpus, sizes }: { corpus: string; sizes: number[] }) => {
    if (await isCorpusIn(corpus)) await benchCheck(corpus, sizes);
  });

program
  .command("build")
  .description(
    "生成网站：各步的时间、内存、文件，与 Hugo、Eleventy 相比 Builds: time of each stage, memory and files, beside Hugo and Eleventy.",
  )
  .option("--corpus <folder>", "语料文件夹 folder of the corpora", "../shared/corpus")
  .option("--sizes <numbers>", "文章数，逗号分隔 numbers of items", numbers, [100, 1000])
  .argument("[options...]", "给 npm run build 的选项 options for npm run build, after --")
  .action(async (options: string[], { corpus, sizes }: { corpus: string; sizes: number[] }) => {
    if (await isCorpusIn(corpus)) await benchBuild(corpus, { sizes, options });
  });

program
  .command("citations")
  .description("引用和语料：每篇的处理器时间 Citations and corpus: processor time of an item.")
  .option("--corpus <folder>", "语料文件夹 folder of the corpora", "../shared/corpus")
  .option("--sizes <numbers>", "文章数，逗号分隔 numbers of items", numbers, [100, 300, 1000])
  .action(async ({ corpus, sizes }: { corpus: string; sizes: number[] }) => {
    if (await isCorpusIn(corpus)) await benchCitations(corpus, sizes);
  });

program
  .command("joins")
  .description(
    "接行：与“不以。结尾就接”相比 Joins of lines, beside the rule “join unless the line ends in 。”.",
  )
  .option("--corpus <folder>", "语料文件夹 folder of the corpora", "../shared/corpus")
  .option("--fit", "重新求各种迹象的权重 print the weights of the signs, fitted again")
  .action(async ({ corpus, fit }: { corpus: string; fit?: true }) => {
    const rows = await (fit ? fitJoins(corpus) : benchJoins(corpus));
    console.log(rows ?? `没有语料 ${corpus}，未测量。The corpus is not in ${corpus}; nothing was measured.`);
  });

program
  .command("tables")
  .description("把几次 --json 的结果合成表格 Print as tables what several runs saved with --json.")
  .argument("<files...>", "JSON 文件 the files")
  .action(async (files: string[]) => {
    const runs = await Promise.all(
      files.map(async (file): Promise<Run[]> => JSON.parse(await readFile(file, "utf8"))),
    );
    console.log(searchTables(runs.flat().sort((one, other) => one.size - other.size)));
  });

program
  .command("lighthouse")
  .description(
    "网页：Lighthouse 四项的中位数 Pages: the medians of Lighthouse's four scores, on a phone and a desktop.",
  )
  .option("--out <folder>", "已生成的网站 folder of the built site", "dist")
  .action(async ({ out }: { out: string }, command: Command) => benchLighthouse(siteIn(out, command)));

program
  .command("slow-line")
  .description(
    "慢线路上的网页与检索 Pages and first results over a slow line of 50 kB/s and 400 ms, with an empty cache.",
  )
  .option("--out <folder>", "已生成的网站 folder of the built site", "dist")
  .action(async ({ out }: { out: string }, command: Command) => benchSlowLine(siteIn(out, command)));

await program.parseAsync();

/** Says so where the corpora are missing. */
async function isCorpusIn(folder: string): Promise<boolean> {
  const isThere = await corpusThere(folder);
  if (!isThere)
    console.log(`没有语料 ${folder}，未测量。The corpora are not in ${folder}; nothing was measured.`);
  return isThere;
}

/** The absolute path of a built site; ends the command where there is none. */
function siteIn(out: string, command: Command): string {
  const site = resolve(out);
  if (existsSync(resolve(site, RULES_PATH))) return site;
  return command.error(
    `${out} 里没有网站，请先运行 npm run build。There is no site in ${out}; run npm run build first.`,
    { exitCode: WRONG_USAGE },
  );
}

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError("a whole number above 0");
  return value;
}

function numbers(text: string): number[] {
  return text.split(",").map(whole);
}
