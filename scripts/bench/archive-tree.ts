import { appendFile, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type CorpusPair, readNews, readPairs } from "./corpus.ts";
import { createRandom, type Random, shuffled } from "./random.ts";

/** How the items of a tree were made: of real pairs, of real news with unrelated English, or of recombined paragraphs. */
export interface TreeOrigin {
  pairs: number;
  news: number;
  recombined: number;
}

interface Paragraph {
  zh: string;
  en: string;
}

interface BenchItem {
  origin: keyof TreeOrigin;
  language: "zh-Hans" | "zh-Hant";
  date: string;
  title: Paragraph;
  paragraphs: Paragraph[];
}

const PROJECT = join(import.meta.dirname, "../..");
const NEWSPAPER = "bench-daily";
/** The order of the items, so that the first n are a sample of all. */
const SEED = 20_211;
/** Chinese characters of an item made of pairs. */
const LENGTH = 1000;
const LONGEST_PARAGRAPH = 3000;
const TOPICS = 24;
const FIRST_YEAR = 1992;
const YEARS = 34;
const DAY = 24 * 60 * 60 * 1000;
/** Names that the texts have often, so that items name some. */
const NAMES: readonly Paragraph[] = [
  { zh: "台湾", en: "Taiwan" },
  { zh: "台南", en: "Tainan" },
  { zh: "美国", en: "United States" },
  { zh: "日本", en: "Japan" },
  { zh: "总统府", en: "Office of the President" },
  { zh: "市议会", en: "City Council" },
  { zh: "立法院", en: "Legislative Yuan" },
  { zh: "浏览器", en: "browser" },
  { zh: "组件", en: "component" },
  { zh: "市长", en: "mayor" },
];

/**
 * Writes a content folder with so many items, all with an English text, that passes the check. Pairs of the corpus
 * keep their own translation; news have English paragraphs of other texts, and what exceeds the corpora is
 * recombined from its paragraphs. The same number gives the same files.
 */
export async function writeTree(corpus: string, count: number, folder: string): Promise<TreeOrigin> {
  const origin: TreeOrigin = { pairs: 0, news: 0, recombined: 0 };
  await writeRegisters(folder);
  for (const [index, item] of (await treeItems(corpus, count)).entries()) {
    origin[item.origin] += 1;
    await writeItem(item, index, folder);
  }
  return origin;
}

async function treeItems(corpus: string, count: number): Promise<BenchItem[]> {
  const random = createRandom(SEED);
  const pairs = (await readPairs(corpus)).flatMap(itemsOfPair);
  const paragraphs = pairs.flatMap((item) => item.paragraphs);
  const news = (await readNews(corpus)).flatMap(({ date, title, text }): BenchItem[] => {
    const body = text.split("\n").flatMap(cut).map(plainChinese).filter(isChinese);
    if (body.length === 0 || plainChinese(title) === "") return [];
    return [
      {
        ...{ origin: "news", language: "zh-Hant", date },
        title: { zh: plainChinese(title).slice(0, 60), en: random.pick(pairs).title.en },
        paragraphs: body.map((zh) => ({ zh, en: random.pick(paragraphs).en })),
      },
    ];
  });
  const items = shuffled([...pairs, ...news], random).slice(0, count);
  while (items.length < count) items.push(recombined(paragraphs, pairs, random));
  return items;
}

function recombined(
  paragraphs: readonly Paragraph[],
  pairs: readonly BenchItem[],
  random: Random,
): BenchItem {
  const chosen: Paragraph[] = [];
  for (let room = LENGTH; room > 0; room -= chosen.at(-1)?.zh.length ?? room)
    chosen.push(random.pick(paragraphs));
  const { title } = random.pick(pairs);
  return {
    origin: "recombined",
    language: "zh-Hans",
    date: dayOf(random.below(YEARS * 365)),
    title,
    paragraphs: chosen,
  };
}

/** The prose of a text whose blocks have a translation each, cut into articles. */
function itemsOfPair({ zh, en }: CorpusPair, index: number): BenchItem[] {
  const [chinese, english] = [blocksOf(zh), blocksOf(en)];
  if (chinese.length !== english.length) return [];
  const items: BenchItem[] = [];
  let title: Paragraph | null = null;
  let room = 0;
  for (const [at, text] of chinese.entries()) {
    const pair = { zh: plainChinese(text), en: plainEnglish(english[at] ?? "") };
    if (text.startsWith("#")) {
      title = isChinese(pair.zh) && pair.en.length > 3 ? pair : null;
      continue;
    }
    if (!isProse(text) || !isProse(english[at] ?? "") || !isChinese(pair.zh) || pair.en.length < 20) continue;
    if (room <= 0 || items.length === 0) {
      const head: Paragraph = title ?? {
        zh: pair.zh.slice(0, 20),
        en: pair.en.split(" ").slice(0, 8).join(" "),
      };
      items.push({
        ...{ origin: "pairs", language: "zh-Hans", date: dayOf(index * 97 + at * 13), paragraphs: [] },
        title: { zh: head.zh.slice(0, 60), en: head.en.slice(0, 150).trim() },
      });
      room = LENGTH;
    }
    items.at(-1)?.paragraphs.push(pair);
    room -= pair.zh.length;
  }
  return items;
}

function blocksOf(markdown: string): string[] {
  return markdown
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1.*$/gm, "```")
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "");
}

function isProse(block: string): boolean {
  return (
    !/^(?:[-+*#|<>:`[!{]|\d+\.|import |export )|```|<\w|\n\s*[-*|]/.test(block) &&
    block.length < LONGEST_PARAGRAPH
  );
}

/** Some news are one line. */
function cut(line: string): string[] {
  return line.match(new RegExp(`.{1,${LONGEST_PARAGRAPH}}(?:。|$)|.{1,${LONGEST_PARAGRAPH}}`, "gu")) ?? [];
}

function isChinese(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 3;
}

/** In the marks of the archive's records, in one line, without what Markdown would read. */
function plainChinese(text: string): string {
  return plain(text)
    .replace(/(?<=[^\x21-\x7e])\s+|\s+(?=[^\x21-\x7e])/g, "")
    .replace(/[「『]/g, "“")
    .replace(/[」』]/g, "”")
    .replace(/^[-+\d.)]+/, "");
}

function plainEnglish(text: string): string {
  return plain(text)
    .replace(/\p{Script=Han}+/gu, "")
    .replace(/^[-+\d.)\s]+/, "")
    .trim();
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\{#[^}]*\}|<[^>]*>|https?:\S+/g, "")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Variation_Selector}\s]+/gu, " ")
    .replace(/[\\`*_[\]<>#|~^&$]/g, "")
    .trim();
}

function dayOf(number: number): string {
  const day = new Date(Date.UTC(FIRST_YEAR, 0, 1) + (number % (YEARS * 365)) * DAY);
  return day.toISOString().slice(0, 10);
}

async function writeRegisters(folder: string): Promise<void> {
  const content = join(PROJECT, "content");
  await cp(content, folder, {
    recursive: true,
    filter: (path) => !path.startsWith(join(content, "articles")),
  });
  const record = await readFile(join(content, "archive.yaml"), "utf8");
  await writeFile(join(folder, "archive.yaml"), record.replace(/^lead: .*$/m, ""));
  const topics = Array.from({ length: TOPICS }, (_, number) => topicId(number));
  await writeFile(
    join(folder, "topics.yaml"),
    topics.map((id, number) => `- { id: ${id}, zh: 主题${number + 1}, en: Topic ${number + 1} }\n`).join(""),
  );
  await appendFile(
    join(folder, "vocabulary/terms.yaml"),
    NAMES.map(
      ({ zh, en }, number) => `- { id: bench-${number}, zh: { name: ${zh} }, en: { name: ${en} } }\n`,
    ).join(""),
  );
  await writeFile(
    join(folder, `newspapers/${NEWSPAPER}.yaml`),
    "title: { zh: 测试日报, en: Bench Daily }\npublisher: null\nplace: null\ndates: null\nnotes: null\n",
  );
}

async function writeItem(
  { language, date, title, paragraphs }: BenchItem,
  index: number,
  folder: string,
): Promise<void> {
  const item = join(folder, "articles", date.slice(0, 4), `item-${String(index).padStart(5, "0")}`);
  await mkdir(item, { recursive: true });
  const topics = [topicId(index % TOPICS), topicId((index * 7 + 5) % TOPICS)];
  const zh = [
    ...(language === "zh-Hant" ? ["language: zh-Hant"] : []),
    `newspaper: ${NEWSPAPER}`,
    `date: ${date}`,
    `title: ${JSON.stringify(title.zh)}`,
    `topics: [${[...new Set(topics)].join(", ")}]`,
    "source: { received: 2026-11-22 }",
  ];
  const en = [`title: ${JSON.stringify(title.en)}`, "translator: Bench", "status: draft"];
  const files = {
    "source.txt": `${[title, ...paragraphs].map((part) => part.zh).join("\n")}\n`,
    "zh.md": textFile(
      zh,
      paragraphs.map((part) => part.zh),
    ),
    "en.md": textFile(
      en,
      paragraphs.map((part) => part.en),
    ),
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(item, name), text)));
}

function topicId(number: number): string {
  return `topic-${number + 1}`;
}

function textFile(fields: readonly string[], paragraphs: readonly string[]): string {
  const body = paragraphs.map((text, index) => `\n${text} ^p${index + 1}\n`);
  return `---\n${fields.join("\n")}\n---\n${body.join("")}`;
}
