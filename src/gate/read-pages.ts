import type { ArchivePage, PageEdition } from "../archive/article.ts";
import { withImplicitIds } from "../archive/block-ids.ts";
import type { Report } from "../archive/finding.ts";
import { pageSchema, RESERVED_PAGES } from "../archive/schema.ts";
import { checkId } from "./check-id.ts";
import type { ContentFiles } from "./content-files.ts";
import { readTextFile } from "./read-text.ts";

const PAGE = /^pages\/([^/]+)\.(?:zh|en)\.md$/;

/** Reads the pages about the archive: `<name>.zh.md`, and `<name>.en.md` where it is written. */
export async function readPages(content: ContentFiles, report: Report): Promise<ArchivePage[]> {
  const pages: ArchivePage[] = [];
  const seen = new Set<string>();
  for (const path of content.paths) {
    const name = PAGE.exec(path)?.[1];
    if (!name || seen.has(name)) continue;
    seen.add(name);
    if (!checkId(path, name, report) || isReserved(path, name, report)) continue;
    const zh = await readEdition(content, `pages/${name}.zh.md`, "zh-Hans", report);
    const english = `pages/${name}.en.md`;
    const en = content.has(english) ? await readEdition(content, english, "en", report) : null;
    if (zh) pages.push({ name, zh, en });
  }
  return pages;
}

function isReserved(file: string, name: string, report: Report): boolean {
  if (!RESERVED_PAGES.includes(name)) return false;
  report({
    ...{ file, line: 1, column: 1, rule: "id" },
    what: { zh: `“${name}”是网站自己的页面`, en: `"${name}" is a page of the site itself` },
    mend: { zh: "请给这个文件换一个名字", en: "Give this file another name" },
  });
  return true;
}

async function readEdition(
  content: ContentFiles,
  path: string,
  language: "zh-Hans" | "en",
  report: Report,
): Promise<PageEdition | null> {
  const text = await content.text(path);
  const file = text === null ? null : readTextFile(path, text, pageSchema, language, report);
  return file && { ...file.value, blocks: withImplicitIds(file.blocks) };
}
