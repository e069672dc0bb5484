import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { processorSeconds, watchMemory } from "../../scripts/bench/process-tree.ts";
import { createRandom, type Random, shuffled } from "../../scripts/bench/random.ts";
import { LIMITS } from "../../src/content/files/limits.ts";
import { loadContent } from "../../src/content/load.ts";
import { startBuild } from "./build-process.ts";

const PROJECT = join(import.meta.dirname, "../..");
const FIXTURES = join(PROJECT, "tests/fixtures/archive");
/** Characters of a paragraph. */
const PARAGRAPH = 170;

/**
 * Builds an archive of so many texts of the largest size, of the fixtures' sentences in random order. Prints the most
 * memory that all processes had at one time; true if it is at most `most` MiB.
 */
export async function testLargeTexts(texts: number, most: number): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-large-"));
  try {
    const content = join(folder, "content");
    await cp(FIXTURES, content, {
      recursive: true,
      filter: (path) => !path.startsWith(join(FIXTURES, "articles")),
    });
    const random = createRandom(texts);
    const clauses = await fixtureClauses();
    for (let number = 0; number < texts; number++) {
      const item = join(content, `articles/large-${number}`);
      await mkdir(item, { recursive: true });
      await writeFile(join(item, "zh.md"), largeText(clauses, random, number));
    }
    await writeFile(join(content, "archive.yaml"), await recordWithoutLead());
    const before = processorSeconds(process.pid);
    const build = startBuild(["--content", content, "--out", join(folder, "dist"), "--no-cache"], {
      project: PROJECT,
    });
    const memory = watchMemory(build.process.pid ?? 0);
    const code = await build.ended;
    const peak = memory.stop();
    if (code !== 0) throw new Error(build.output().slice(-2000));
    const seconds = Math.round(processorSeconds(process.pid) - before);
    console.log(`texts: ${texts}, memory of all processes: ${peak?.toFixed(0) ?? "?"} MiB, CPU ${seconds} s`);
    return peak === null || peak <= most;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The clauses of the fixtures' Chinese texts. */
async function fixtureClauses(): Promise<string[]> {
  const { archive } = await loadContent(FIXTURES);
  const blocks = archive?.articles.flatMap(({ record }) => (record.language === "en" ? [] : record.blocks));
  return (blocks ?? []).flatMap(({ text }) => text.match(/\p{Script=Han}{4,20}/gu) ?? []);
}

/** A text just below the limit of a file. */
function largeText(clauses: readonly string[], random: Random, number: number): string {
  const fields = ["newspaper: port-daily", `date: 2021-01-${10 + number}`, `title: 大文章第${number + 1}篇`];
  const blocks: string[] = [["---", ...fields, "---", ""].join("\n")];
  let bytes = Buffer.byteLength(blocks.join());
  while (true) {
    let text = random.pick(clauses);
    // Characters in another order are new pairs, as real texts have them.
    while (text.length < PARAGRAPH) text += `，${shuffled([...random.pick(clauses)], random).join("")}`;
    const block = `${text}。 ^p${blocks.length}\n`;
    bytes += Buffer.byteLength(block) + 1;
    if (bytes > LIMITS.markdownBytes) return blocks.join("\n");
    blocks.push(block);
  }
}

async function recordWithoutLead(): Promise<string> {
  return (await readFile(join(FIXTURES, "archive.yaml"), "utf8")).replace(/^lead: .*$/m, "");
}
