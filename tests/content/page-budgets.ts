import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { parse as parseHtml } from "node-html-parser";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { fileOf, pagesOf } from "../site/site.ts";

/** The budget of the pages whose path matches `pages`: weight and requests. */
export const BUDGETS = z
  .array(z.strictObject({ name: z.string(), pages: z.string(), kilobytes: z.number(), requests: z.number() }))
  .parse(parseYaml(await readFile(join(import.meta.dirname, "budgets.yaml"), "utf8")));

/** Returns the pages of a built site that exceed a budget, and the heaviest page of its kind, or null. */
export async function measure(
  site: string,
  { pages, kilobytes, requests }: (typeof BUDGETS)[number],
): Promise<{ heaviest: { path: string; kilobytes: number } | null; faults: string[] }> {
  const paths = (await pagesOf(site)).filter((path) => new RegExp(pages).test(path));
  const faults: string[] = [];
  let heaviest: { page: LoadedPage; estimate: number } | null = null;
  for (const path of paths) {
    const page = await load(site, path);
    const estimate = mostKilobytes(page);
    if (heaviest === null || estimate > heaviest.estimate) heaviest = { page, estimate };
    const { files, blocking } = page;
    if (estimate > kilobytes && kilobytesOf(page) > kilobytes)
      faults.push(`${path}: ${kilobytesOf(page).toFixed(1)} KB`);
    if (blocking.length > 0) faults.push(`${path}: blocking ${blocking}`);
    if (1 + files.length > requests) faults.push(`${path}: ${1 + files.length} requests`);
  }
  return {
    heaviest: heaviest && { path: heaviest.page.path, kilobytes: kilobytesOf(heaviest.page) },
    faults,
  };
}

/** A page with the texts of the scripts and styles that it loads, and the words of the item on it. */
interface LoadedPage {
  path: string;
  texts: string[];
  words: string;
  files: string[];
  blocking: string[];
}

function kilobytesOf({ texts, words }: LoadedPage): number {
  return (texts.reduce((sum, text) => sum + weigh(text), 0) - weigh(words)) / 1024;
}

/** An upper bound of the weight, at a level of Brotli that takes a tenth of the time of the highest. */
function mostKilobytes({ texts, words }: LoadedPage): number {
  return (
    (texts.reduce((sum, text) => sum + weigh(text, QUICK), 0) - weigh(words, QUICK) / MOST_LARGER) / 1024
  );
}

const QUICK = 5;
/** How much larger a text may be at the quick level. */
const MOST_LARGER = 1.25;
const HIGHEST = 11;
/** Scripts and styles are those of many pages. */
const weights = new Map<string, number>();

function weigh(text: string, level = HIGHEST): number {
  if (text === "") return 0;
  const key = `${level} ${text}`;
  const known =
    weights.get(key) ??
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: level } }).length;
  weights.set(key, known);
  return known;
}

async function load(site: string, path: string): Promise<LoadedPage> {
  const html = await fileOf(site, path);
  const root = parseHtml(html);
  const scripts = root.querySelectorAll("script[src]");
  const styles = root.querySelectorAll('link[rel="stylesheet"]');
  const files = [
    ...(await withImports(
      site,
      scripts.map((script) => script.getAttribute("src") ?? ""),
    )),
    ...styles.map((link) => link.getAttribute("href") ?? ""),
  ];
  const loaded = await Promise.all(files.map((file) => fileOf(site, file)));
  const words = root
    .querySelectorAll(
      "hgroup, .opening, .lines a, .topic h3, .stories a, .start a, .byline, .block, aside .note, aside dd",
    )
    .map((block) => block.text);
  return {
    path,
    texts: [html, ...loaded],
    words: words.join("\n"),
    files,
    blocking: scripts
      .filter((script) => script.getAttribute("type") !== "module" && !script.hasAttribute("async"))
      .map(String),
  };
}

/** Scripts, and those that they import at once. */
async function withImports(site: string, scripts: readonly string[]): Promise<string[]> {
  const all = [...scripts];
  for (const script of all) {
    const code = await fileOf(site, script);
    const imported = code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g);
    for (const [, file] of imported) {
      const path = `/_astro/${file}`;
      if (!all.includes(path)) all.push(path);
    }
  }
  return all;
}
