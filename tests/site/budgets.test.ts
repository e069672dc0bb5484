import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { parse as parseHtml } from "node-html-parser";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { fileOf, pagesOf, SITE } from "./site.ts";

const budgets = z
  .array(z.strictObject({ name: z.string(), pages: z.string(), kilobytes: z.number(), requests: z.number() }))
  .parse(parseYaml(await readFile(join(import.meta.dirname, "budgets.yaml"), "utf8")));

const weigh = (text: string) => brotliCompressSync(text).length;

/** A page with the scripts and styles it loads, and what an article in it weighs alone. */
async function load(
  path: string,
): Promise<{ all: number; own: number; files: string[]; blocking: string[] }> {
  const html = await fileOf(SITE, path);
  const root = parseHtml(html);
  const scripts = root.querySelectorAll("script[src]");
  const styles = root.querySelectorAll('link[rel="stylesheet"]');
  const files = [
    ...(await withImports(scripts.map((script) => script.getAttribute("src") ?? ""))),
    ...styles.map((link) => link.getAttribute("href") ?? ""),
  ];
  const weights = await Promise.all(files.map(async (file) => weigh(await fileOf(SITE, file))));
  const text = root
    .querySelectorAll("hgroup, .byline, .block, aside .note, aside dd")
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
async function withImports(scripts: readonly string[]): Promise<string[]> {
  const all = [...scripts];
  for (const script of all) {
    const code = await fileOf(SITE, script);
    const imported = code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g);
    for (const [, file] of imported) {
      const path = `/_astro/${file}`;
      if (!all.includes(path)) all.push(path);
    }
  }
  return all;
}

for (const { name, pages, kilobytes, requests } of budgets) {
  test(`${name}: at most ${kilobytes} KB, ${requests} requests, no blocking script`, async () => {
    const paths = (await pagesOf(SITE)).filter((path) => new RegExp(pages).test(path));
    expect(paths.length).toBeGreaterThan(0);
    const heaviest = { path: "", weight: 0 };
    for (const path of paths) {
      const { all, own, files, blocking } = await load(path);
      if (all - own > heaviest.weight) Object.assign(heaviest, { path, weight: all - own });
      expect(blocking, path).toEqual([]);
      expect(1 + files.length, path).toBeLessThanOrEqual(requests);
    }
    console.info(`${name}: ${(heaviest.weight / 1024).toFixed(1)} of ${kilobytes} KB (${heaviest.path})`);
    expect(heaviest.weight, heaviest.path).toBeLessThanOrEqual(kilobytes * 1024);
  });
}
