import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { glob } from "tinyglobby";
import type { Archive } from "../../src/archive/archive.ts";
import type { Article } from "../../src/archive/article.ts";
import { loadContent } from "../../src/content/load.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";

const CONTENT = resolve(import.meta.dirname, "../../content");

const { archive, diagnostics } = await loadContent(CONTENT);

/** What the gate says of it. */
export const DIAGNOSTICS: readonly Diagnostic[] = diagnostics;

/** All that the content folder holds. */
export const ARCHIVE: Archive = archive ?? missing("archive.yaml");

/** The three items that the archive began with, by their ids. */
export const FIRST_ITEMS = [
  { id: "smart-city-opinions", paragraphs: 5, headings: 0, figures: 1, moved: ["f1"], lines: [3, 23] },
  { id: "guangzhou-shenzhen-clusters", paragraphs: 13, headings: 2, figures: 0, moved: [], lines: [25, 59] },
  {
    id: "guangdong-top-100-private-enterprises-2020",
    paragraphs: 2,
    headings: 0,
    figures: 0,
    moved: [],
    lines: [61, 65],
  },
] as const;

export function articleOf(id: string): Article {
  return ARCHIVE.articles.find((article) => article.id === id) ?? missing(id);
}

/** The newspaper's raw text of an item. */
export async function sourceOf(id: string): Promise<string> {
  const [path] = await glob(`articles/**/${id}/source.txt`, { cwd: CONTENT, absolute: true });
  return readFile(path ?? missing(id), "utf8");
}

function missing(what: string): never {
  throw new Error(`the content folder has no ${what}`);
}
