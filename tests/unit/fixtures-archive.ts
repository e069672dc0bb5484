import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Archive } from "../../src/archive/archive.ts";
import type { Article } from "../../src/archive/article.ts";
import { loadContent } from "../../src/content/load.ts";

/** The archive of invented items that tests may name; it is only ever added to. */
export const FIXTURES = join(import.meta.dirname, "../fixtures/archive");

const { archive } = await loadContent(FIXTURES);
if (!archive) throw new Error("the fixtures have no archive.yaml");

export const ARCHIVE: Archive = archive;

/** Items that came in one file with a source, by their ids, with what their records say of it. */
export const DELIVERED = [
  { id: "harbour-plan", moved: ["f1"] },
  { id: "twin-harbours", moved: [] },
  { id: "top-shipping-firms-2020", moved: [] },
] as const;

/** An item of the fixtures. @throws Error when there is none of that id. */
export function articleOf(id: string): Article {
  const article = ARCHIVE.articles.find((one) => one.id === id);
  if (!article) throw new Error(`the fixtures have no item ${id}`);
  return article;
}

/** The newspaper's raw text of an item. */
export function sourceOf(id: string): Promise<string> {
  return readFile(join(FIXTURES, articleOf(id).folder, "source.txt"), "utf8");
}
