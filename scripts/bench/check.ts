import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toSimplified } from "../../src/text/traditional.ts";
import { type BenchDocument, readDocuments } from "./corpus.ts";
import { watchMemory } from "./process-memory.ts";

const PROJECT = join(import.meta.dirname, "../..");
/** Enough of the corpora that the wanted number of items is among them. */
const DOCUMENTS = 12_000;

/** Times `npm run check` on archives of so many items, each with source, record and translation. */
export async function benchCheck(corpus: string, sizes: readonly number[]): Promise<void> {
  const documents = (await readDocuments(corpus, DOCUMENTS)).filter(isArticle);
  console.log("| items | seconds | ms per item | peak MiB | diagnostics |");
  console.log("|---:|---:|---:|---:|---:|");
  for (const size of sizes) {
    const folder = await mkdtemp(join(tmpdir(), "qiaobao-check-"));
    try {
      await writeArchive(documents.slice(0, size), folder);
      console.log(await timedCheck(folder, size));
    } finally {
      await rm(folder, { recursive: true });
    }
  }
}

async function timedCheck(content: string, size: number): Promise<string> {
  const started = performance.now();
  const words = [join(PROJECT, "scripts/check.ts"), "--content", content, "--format", "json"];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  const memory = watchMemory(child.pid ?? 0);
  let json = "";
  child.stdout.setEncoding("utf8").on("data", (part) => {
    json += part;
  });
  await once(child, "close");
  const seconds = (performance.now() - started) / 1000;
  const diagnostics: unknown[] = JSON.parse(json);
  const figures = [size, seconds.toFixed(1), ((seconds * 1000) / size).toFixed(1), memory.stop()?.toFixed(0)];
  return `| ${[...figures, diagnostics.length].join(" | ")} |`;
}

/** News in paragraphs, as an archive has them; code and tables of the technical texts are not. */
function isArticle({ script, headline, body }: BenchDocument): boolean {
  return script === "zh-Hant" && headline.length === 1 && body.length > 1;
}

/** A copy of the project's content with these documents as further items. */
async function writeArchive(documents: readonly BenchDocument[], folder: string): Promise<void> {
  await cp(join(PROJECT, "content"), folder, { recursive: true });
  for (const [index, document] of documents.entries()) {
    const item = join(folder, "articles/bench", `item-${index}`);
    await mkdir(item, { recursive: true });
    const [title = "", ...paragraphs] = [...document.headline, ...document.body].map(plain);
    const zh = `title: ${JSON.stringify(title)}\nsource: { received: 2026-11-22 }`;
    await Promise.all([
      writeFile(join(item, "source.txt"), `${[title, ...paragraphs].join("\n")}\n`),
      writeFile(
        join(item, "zh.md"),
        textFile(`newspaper: shenzhen-qiaobao\ndate: ${document.id.slice(0, 10)}\n${zh}`, paragraphs),
      ),
      writeFile(
        join(item, "en.md"),
        textFile(
          `title: Item ${index}\ntranslator: Bench\nstatus: draft`,
          paragraphs.map((_, number) => `This is paragraph ${number + 1} of the item in English.`),
        ),
      ),
    ]);
  }
}

function textFile(fields: string, paragraphs: readonly string[]): string {
  return `---\n${fields}\n---\n${paragraphs.map((text, index) => `\n${text} ^p${index + 1}\n`).join("")}`;
}

/** In the script and the marks of the archive's records, in one line, without what Markdown would read. */
function plain(text: string): string {
  return toSimplified(text)
    .replace(/[\p{Cc}\p{Cf}\p{Co}\s]+/gu, "")
    .replace(/[「『]/g, "“")
    .replace(/[」』]/g, "”")
    .replace(/[\\`*_[\]<>#|~^&$]/g, "")
    .replace(/^[-+\d.)]+/, "");
}
