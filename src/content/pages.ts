import type { ArchivePage, PageEdition } from "../archive/article.ts";
import { withImplicitIds } from "../archive/block-ids.ts";
import { RESERVED_PAGES } from "../archive/routes.ts";
import { pageSchema } from "../archive/schema.ts";
import type { Complaint, Report } from "../diagnostics/diagnostic.ts";
import { pageAddresses } from "./addresses.ts";
import type { ContentFiles } from "./files/content-files.ts";
import { checkBlockIds, checkEmptyBlocks, checkNotEmpty } from "./rules/blocks.ts";
import { checkId } from "./rules/id.ts";
import { checkLanguage } from "./rules/language.ts";
import type { ShownLink } from "./rules/links.ts";
import { readTextFile } from "./text-file.ts";

const PAGE = /^pages\/([^/]+)\.(?:zh|en)\.md$/;

/** What pages are read from, and where their links are noted down. */
export interface PageSources {
  content: ContentFiles;
  links: ShownLink[];
}

/** Reads the pages about the archive: `<name>.zh.md`, and `<name>.en.md` where it is written. */
export function readPages(sources: PageSources, report: Report): ArchivePage[] {
  const { content } = sources;
  const pages: ArchivePage[] = [];
  const seen = new Set<string>();
  for (const path of content.paths) {
    const name = PAGE.exec(path)?.[1];
    if (!name || seen.has(name)) continue;
    seen.add(name);
    if (!checkId(path, name, report) || isReserved(path, name, report)) continue;
    const zh = readEdition(name, "zh-Hans", sources, report);
    const en = content.paths.has(`pages/${name}.en.md`) ? readEdition(name, "en", sources, report) : null;
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

function readEdition(
  name: string,
  language: "zh-Hans" | "en",
  { content, links }: PageSources,
  report: Report,
): PageEdition | null {
  const path = `pages/${name}.${language === "en" ? "en" : "zh"}.md`;
  const text = content.text(path);
  const file = text === null ? null : readTextFile(path, text, pageSchema, language, report);
  if (!file) return null;
  checkNotEmpty(file, report);
  checkEmptyBlocks(file, report);
  checkBlockIds(file, { maySplit: false }, report);
  checkLanguage(file, language, report);
  for (const block of file.blocks.filter(({ picture }) => picture))
    report({ ...file.blockPlace(block), ...NO_PICTURES });
  const shownAt = pageAddresses(name, language, content.paths.has(`pages/${name}.en.md`));
  links.push(...file.links.map((link) => ({ ...link, shownAt })));
  return { ...file.value, blocks: withImplicitIds(file.blocks) };
}

const NO_PICTURES: Complaint = {
  rule: "picture-place",
  what: { zh: "说明页里不能放图片", en: "A page about the archive has no pictures" },
  mend: { zh: "请删去它；图片放在文章里", en: "Delete it; pictures belong to items" },
};
