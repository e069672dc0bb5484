import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
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
  let heaviest: { path: string; kilobytes: number } | null = null;
  for (const path of paths) {
    const { all, own, files, blocking } = await load(site, path);
    const weight = (all - own) / 1024;
    if (heaviest === null || weight > heaviest.kilobytes) heaviest = { path, kilobytes: weight };
    if (weight > kilobytes) faults.push(`${path}: ${weight.toFixed(1)} KB`);
    if (blocking.length > 0) faults.push(`${path}: blocking ${blocking}`);
    if (1 + files.length > requests) faults.push(`${path}: ${1 + files.length} requests`);
  }
  return { heaviest, faults };
}

const weigh = (text: string) => brotliCompressSync(text).length;

/** A page with the scripts and styles it loads, and what an article in it weighs without them. */
async function load(
  site: string,
  path: string,
): Promise<{ all: number; own: number; files: string[]; blocking: string[] }> {
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
  const weights = await Promise.all(files.map(async (file) => weigh(await fileOf(site, file))));
  const text = root
    .querySelectorAll("hgroup, .lines a, .start a, .byline, .block, aside .note, aside dd")
    .map((block) => block.text);
  return {
    all: [weigh(html), ...weights].reduce((sum, weight) => sum + weight, 0),
    own: text.length > 0 ? weigh(text.join("\n")) : 0,
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
