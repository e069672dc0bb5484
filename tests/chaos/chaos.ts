import { Command, InvalidArgumentError } from "commander";
import { WRONG_USAGE } from "../../src/cli/options.ts";
import { testChanges } from "./changes.ts";
import { testKills } from "./kills.ts";
import { testLargeTexts } from "./large-texts.ts";
import { testSameBytes } from "./same-bytes.ts";
import { testShards } from "./shards.ts";
import { testSwaps } from "./swaps.ts";

const program = new Command("test:chaos")
  .description("在本机测试生成的可靠 Test on this machine that builds keep their promises.")
  .showHelpAfterError()
  .showSuggestionAfterError()
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : WRONG_USAGE));

program
  .command("kills")
  .description("在随机的时刻中断生成 kill builds at random moments: a whole release must be left each time")
  .option("--times <number>", "次数 how many", wholeNumber, 100)
  .option("--seed <number>", "随机数的种子 seed of the moments", wholeNumber, 1)
  .action(async ({ times, seed }: { times: number; seed: number }) => finish(await testKills(times, seed)));

program
  .command("same-bytes")
  .description(
    "在不同的时区、路径、语言环境生成 build in other time zones, paths and locales: all bytes must be the same",
  )
  .action(async () => finish(await testSameBytes()));

program
  .command("changes")
  .description(
    "改动内容后用保留的网页生成 build after changes of the content with kept pages: the same bytes as without",
  )
  .action(async () => finish(await testChanges()));

program
  .command("shards")
  .description("分几部分生成再合成 build in parts and merge them: the same bytes as built at once")
  .option("--items <number>", "文章数 how many items", wholeNumber, 300)
  .option("--parts <number>", "部分数 how many parts", wholeNumber, 3)
  .action(async ({ items, parts }: { items: number; parts: number }) =>
    finish(await testShards(items, parts)),
  );

program
  .command("large")
  .description(
    "生成许多最长的文章 build many texts of the largest size: the memory of all processes is bounded",
  )
  .option("--texts <number>", "文章数 how many texts", wholeNumber, 20)
  .option("--most <number>", "内存上限 most memory, in MiB", wholeNumber, 1430)
  .action(async ({ texts, most }: { texts: number; most: number }) =>
    finish(await testLargeTexts(texts, most)),
  );

program
  .command("swaps")
  .description(
    "在 nginx 供人阅读时换版 swap releases while nginx serves readers: no answer may fail or be mixed",
  )
  .option("--times <number>", "换版次数 how many swaps", wholeNumber, 50)
  .option("--seconds <number>", "时间 for how long", wholeNumber, 10)
  .option("--connections <number>", "读者 how many readers at once", wholeNumber, 8)
  .action(async ({ times, seconds, connections }: { times: number; seconds: number; connections: number }) =>
    finish(await testSwaps(times, seconds, connections)),
  );

await program.parseAsync();

function finish(isPassed: boolean): void {
  console.log(isPassed ? "通过 passed" : "未通过 failed");
  process.exitCode = isPassed ? 0 : 1;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("0, 1, 2 …");
  return Number(text);
}
