import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import type { Archive } from "../../src/archive/archive.ts";
import type { Article } from "../../src/archive/article.ts";
import { itemFile } from "../../src/archive/item-texts.ts";
import { loadContent } from "../../src/content/load.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";

const PROJECT = resolve(import.meta.dirname, "../..");

/** The content folder under test, the project's own unless `QIAOBAO_TEST_CONTENT` names another. */
export const CONTENT = resolve(process.env.QIAOBAO_TEST_CONTENT ?? join(PROJECT, "content"));

/** The site built of it: where `npm test` builds that of the project's content, or `QIAOBAO_TEST_SITE`. */
export const CONTENT_SITE = resolve(process.env.QIAOBAO_TEST_SITE ?? join(PROJECT, ".cache/test/content"));

const { archive, diagnostics } = await loadContent(CONTENT);
if (!archive) throw new Error(`${CONTENT} has no archive.yaml that can be read`);

/** The diagnostics of the check. */
export const DIAGNOSTICS: readonly Diagnostic[] = diagnostics;

/** All that the content folder holds. */
export const ARCHIVE: Archive = archive;

/** The raw text of an item, and the parts of it that are elsewhere there; null when it has none. */
export async function sourceOf(article: Article): Promise<{ text: string; moved: string[] } | null> {
  const folder = join(CONTENT, article.folder);
  const record = await readFile(join(folder, itemFile(article.record.language)), "utf8");
  const [, fields = ""] = record.split(/^---$/m);
  const { source } = parse(fields) as { source?: { file?: string; moved?: string[] } | null };
  if (!source) return null;
  const text = await readFile(join(folder, source.file ?? "source.txt"), "utf8");
  return { text, moved: source.moved ?? [] };
}
