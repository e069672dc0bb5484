import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Article, Edition } from "../../src/archive/article.ts";
import { loadContent } from "../../src/content/load.ts";

/** Where the fixtures' archive is, whose texts these are. */
const FIXTURES = join(import.meta.dirname, "../fixtures/archive");
/** Every so many items have no translation. */
const CHINESE_ONLY = 4;
/** First year of the items, of which every month has some. */
const FIRST_YEAR = 2012;
const YEARS = 10;
/** Dates of which less is known, in place of a day. */
const UNCERTAIN = ["2016~", "2018-07~", "198X", "19XX", "2014-04/2014-06"];
const LONGEST_TITLE = { zh: 24, en: 70 };

/**
 * An archive of so many items for tests of long lists: the fixtures' registers, and items of their paragraphs
 * in turn, under their headlines or one taken from the text. Some have no translation or no certain date. The same
 * number gives the same files.
 */
export async function grownContent(count: number): Promise<Record<string, string>> {
  const { archive } = await loadContent(FIXTURES);
  if (!archive) throw new Error("the fixtures have errors");
  const texts = archive.articles.filter(
    ({ record, translated }) => translated && paragraphs(record).length > 0 && samePlaces(record, translated),
  );
  const topics = archive.topics.map(({ id }) => id);
  const files = await registers();
  for (let number = 0; number < count; number++) {
    const article = texts[number % texts.length];
    if (!article) throw new Error("the fixtures have no pairs");
    Object.assign(files, item(article, number, topics));
  }
  return files;
}

async function registers(): Promise<Record<string, string>> {
  const paths = (await readdir(FIXTURES, { recursive: true })).filter((path) =>
    /^(?:newspapers|vocabulary|pages)\/.+|^(?:archive|topics)\.yaml$/.test(path),
  );
  const files = await Promise.all(
    paths.map(async (path) => [path, await readFile(join(FIXTURES, path), "utf8")] as const),
  );
  return Object.fromEntries(files.map(([path, text]) => [path, text.replace(/^lead: .*$/m, "")]));
}

function item(
  { newspaper, record, translated }: Article,
  number: number,
  topics: readonly string[],
): Record<string, string> {
  const id = `item-${String(number + 1).padStart(5, "0")}`;
  const exact = number % 20 !== 19;
  const date = exact ? dayOf(number) : UNCERTAIN[Math.floor(number / 20) % UNCERTAIN.length];
  const fields = [
    `newspaper: ${newspaper}`,
    `date: '${date}'`,
    ...(exact ? [] : ["dateEvidence: 日期未见于正文。"]),
    `topics: [${topics[number % topics.length]}]`,
  ];
  const zh = [...fields, ...headline(record, number), "---", "", body(record, number)];
  const files = { [`articles/${id}/zh.md`]: ["---", ...zh].join("\n") };
  if (translated && number % CHINESE_ONLY !== 1) {
    const evidence = exact ? [] : ["dateEvidence: The text has no date."];
    const en = [
      ...["translator: The Archive", "status: draft"],
      ...[...evidence, ...headline(translated, number), "---", "", body(translated, number)],
    ];
    files[`articles/${id}/en.md`] = ["---", ...en].join("\n");
  }
  return files;
}

/** Days that are spread over the years, the higher numbers the later. */
function dayOf(number: number): string {
  const month = (number * 7) % (YEARS * 12);
  const year = FIRST_YEAR + Math.floor(month / 12);
  return [year, (month % 12) + 1, ((number * 11) % 28) + 1]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** Kicker and title: those of the text, or its own words. */
function headline(edition: Edition, number: number): string[] {
  const { kicker, title } = edition.headline;
  const texts = paragraphs(edition);
  const text = texts[number % texts.length]?.text ?? title;
  const speech = edition.language === "en" ? "en" : "zh";
  const start = text.slice(0, LONGEST_TITLE[speech] + 1);
  const clause =
    speech === "en" ? start.replace(/\s\S*$/, "") : (/^[\p{Script=Han}]{6,}/u.exec(start)?.[0] ?? title);
  if (number % 3 === 0) return [...(kicker ? [`kicker: ${quoted(kicker)}`] : []), `title: ${quoted(title)}`];
  return [`title: ${quoted(clause)}`];
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

/** The paragraphs from another one on in each item, under their own ids. */
function body(edition: Edition, number: number): string {
  const texts = paragraphs(edition);
  const from = number % texts.length;
  return [...texts.slice(from), ...texts.slice(0, from)]
    .map(
      ({ text, ids }) =>
        `${text.replace(/[\\`*_[\]<>|~^]/g, "\\$&")} ${ids.map((id) => `^${id}`).join(" ")}\n`,
    )
    .join("\n");
}

function paragraphs({ blocks }: Edition) {
  return blocks.filter(({ kind }) => kind === "paragraph");
}

function samePlaces(record: Edition, translated: Edition): boolean {
  const ids = (edition: Edition) => paragraphs(edition).map((block) => block.ids.join(" "));
  return ids(record).join() === ids(translated).join();
}
