import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { Argument, Command } from "commander";
import { findChromium } from "./chromium.ts";
import { WRONG_USAGE } from "./options.ts";

/** A check, or a preparation for other steps. */
interface Step {
  title: string;
  command: string;
  /** Names of the steps that must run first. */
  needs?: readonly string[];
}

/** The result of a step, with times in seconds. */
interface Result {
  name: string;
  isPassed: boolean;
  wall: number;
  /**
   * Processor time of the processes that another of them waited for. Nobody waits for the pages that are open when a
   * browser ends, so that steps with browsers take more. Null if the system does not say.
   */
  processor: number | null;
}

const build = (words: string) => `node scripts/build.ts --purge ${words}`;

/** Node's flags for a heap in which nothing is collected below these sizes, in MB. */
const heap = ({ young, old }: { young: number; old: number }) =>
  `--min-semi-space-size=${young} --max-semi-space-size=${young} --initial-old-space-size=${old}`;

/** All steps, in the order in which they start. The long ones come early, so that the others run in parallel. */
const STEPS: Record<string, Step> = {
  lint: { title: "格式与写法 format and lint", command: "biome ci --error-on-warnings" },
  archive: {
    title: "生成测试文库 building the archive of the fixtures",
    command: build("--compress --content tests/fixtures/archive --out .cache/test/archive"),
  },
  based: {
    title: "改动后在子路径下生成 building it under a base path after a change",
    command: "node tests/based/build.ts .cache/test/based-content .cache/test/based",
  },
  site: {
    title: "生成的网站 the built site",
    command: "vitest run --project site",
    needs: ["archive", "based"],
  },
  unchecked: {
    title: "不加检查地生成恶意内容 building hostile content unchecked",
    command: `node ${heap({ young: 32, old: 512 })} tests/unchecked/build.ts .cache/test/unchecked`,
  },
  grown: {
    title: "生成 300 篇文章 building 300 items",
    command: `node --max-old-space-size=512 ${heap({ young: 16, old: 256 })} tests/grown/build.ts .cache/test/grown 300`,
  },
  browser: { title: "浏览器 browser", command: "playwright test", needs: ["archive", "unchecked", "grown"] },
  unit: { title: "单元 units", command: "vitest run --project unit" },
  types: {
    title: "类型 types",
    // All that it reads is needed to its end: a tenth of its processor time went into looking for garbage.
    command: `node ${heap({ young: 32, old: 1000 })} node_modules/astro/bin/astro.mjs check`,
  },
  own: { title: "生成本库 building the project's content", command: build("--out .cache/test/content") },
  content: {
    title: "本库内容 the project's content",
    command: "vitest run --project content",
    needs: process.env.QIAOBAO_TEST_SITE ? [] : ["own"],
  },
  engines: {
    title: "Firefox 与 WebKit Firefox and WebKit",
    command: "vitest run --project engines",
    needs: ["archive"],
  },
  unused: { title: "无用代码 unused code", command: "knip" },
};

/** Runs `npm test`: every step, or the named ones and their requirements. Sets the exit code to 1 if one fails. */
export async function test(argv: readonly string[]): Promise<void> {
  const { args } = new Command("test")
    .description("检查一切，或只检查指名的几项 Run every test, or only the named ones.")
    .addArgument(new Argument("[steps...]").choices(Object.keys(STEPS)))
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : WRONG_USAGE))
    .parse(argv);
  process.env.CHROME_PATH = await findChromium();
  process.env.ASTRO_TELEMETRY_DISABLED = "1";

  const started = performance.now();
  const results = await runAll(withNeeds(args.length > 0 ? args : Object.keys(STEPS)));
  console.log(summary(results, (performance.now() - started) / 1000));
  process.exitCode = results.every(({ isPassed }) => isPassed) ? 0 : 1;
}

function withNeeds(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => [...withNeeds(STEPS[name]?.needs ?? []), name]))];
}

/** Runs steps when their requirements are done, one for each processor; starts none after a failure. */
async function runAll(names: readonly string[]): Promise<Result[]> {
  const waiting = [...names];
  const running = new Map<string, Promise<Result>>();
  const done: Result[] = [];
  while (running.size > 0 || waiting.length > 0) {
    const isFailed = done.some(({ isPassed }) => !isPassed);
    if (isFailed) waiting.length = 0;
    for (const name of [...waiting]) {
      if (running.size >= availableParallelism()) break;
      const isReady = withNeeds([name]).every(
        (need) => need === name || done.some((step) => step.name === need),
      );
      if (!isReady) continue;
      waiting.splice(waiting.indexOf(name), 1);
      running.set(name, run(name));
    }
    if (running.size === 0) break;
    const result = await Promise.race(running.values());
    running.delete(result.name);
    done.push(result);
  }
  return done;
}

/** Runs a step, and prints its output when it has ended. */
async function run(name: string): Promise<Result> {
  const { title = "", command = "" } = STEPS[name] ?? {};
  const from = performance.now();
  // The shell's `times` gives the processor time of all its children, on a separate file descriptor.
  const timed = `${command}\ncode=$?; times >&3; exit $code`;
  const shell = spawn("sh", ["-c", timed], { stdio: ["ignore", "pipe", "pipe", "pipe"] });
  let [output, times] = ["", ""];
  for (const stream of [shell.stdout, shell.stderr]) stream?.on("data", (part) => (output += part));
  shell.stdio[3]?.on("data", (part) => (times += part));
  const code = await new Promise<number>((resolve) => {
    shell.on("error", () => resolve(1)).on("close", (exit) => resolve(exit ?? 1));
  });
  console.log(`\n── ${title}: ${command}\n${output.trimEnd()}`);
  return {
    name,
    isPassed: code === 0,
    wall: (performance.now() - from) / 1000,
    processor: secondsOf(times.split("\n")[1]),
  };
}

/** Seconds in a line of `times`: `0m12.340s 0m1.250s`, of the program and of the system for it. */
function secondsOf(line = ""): number | null {
  const parts = Array.from(line.matchAll(/(\d+)m([\d.]+)s/g), ([, minutes, seconds]) => [minutes, seconds]);
  if (parts.length === 0) return null;
  return parts.reduce((sum, [minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

function summary(results: readonly Result[], wall: number): string {
  const rows = results.map(({ name, isPassed, wall, processor }) => [
    isPassed ? "✓" : "✗",
    name.padEnd(10),
    `${wall.toFixed(1)} s`.padStart(9),
    processor === null ? "" : `CPU ${processor.toFixed(1)} s`.padStart(13),
  ]);
  const processor = results.reduce((sum, result) => sum + (result.processor ?? 0), 0);
  const isPassed = results.every((result) => result.isPassed);
  return [
    "",
    ...rows.map((row) => row.join(" ")),
    `${isPassed ? "全部通过 everything passes" : "未通过 failed"}: ${wall.toFixed(1)} s, CPU ${processor.toFixed(1)} s`,
  ].join("\n");
}
