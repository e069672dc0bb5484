import type { ArchivePage, PageEdition } from "../archive/article.ts";
import { withImplicitIds } from "../archive/block-ids.ts";
import { RESERVED_PAGES } from "../archive/routes.ts";
import { pageSchema } from "../archive/schema.ts";
import { placeIn, type Report } from "../diagnostics/diagnostic.ts";
import { pageAddresses } from "./addresses.ts";
import type { ContentFiles } from "./files/content-files.ts";
import { checkBlockIds } from "./rules/block-id.ts";
import { checkEmptyText } from "./rules/empty-text.ts";
import { checkId } from "./rules/id.ts";
import { checkLanguage } from "./rules/language.ts";
import type { ShownLink } from "./rules/links.ts";
import { readTextFile } from "./text-file.ts";

const PAGE = /^pages\/([^/]+)\.(?:zh|en)\.md$/;

/** The inputs for reading pages, and the collector of their links. */
export interface PageSources {
  content: ContentFiles;
  links: ShownLink[];
}

/** Reads the pages about the archive: `<name>.zh.md`, and `<name>.en.md` if it exists. */
export function readPages(sources: PageSources, report: Report): ArchivePage[] {
  const { content } = sources;
  const pages: ArchivePage[] = [];
  const seen = new Set<string>();
  for (const path of content.paths) {
    const name = PAGE.exec(path)?.[1];
    if (!name || seen.has(name)) continue;
    seen.add(name);
    if (!checkId(path, name, report)) continue;
    if (RESERVED_PAGES.includes(name)) {
      report(placeIn(path), { id: "id.reserved", values: { name } });
      continue;
    }
    const zh = readEdition(name, "zh-Hans", sources, report);
    const en = content.paths.has(`pages/${name}.en.md`) ? readEdition(name, "en", sources, report) : null;
    if (zh) pages.push({ name, zh, en });
  }
  return pages;
}

function readEdition(
  name: string,
  language: "zh-Hans" | "en",
  { content, links }: PageSources,
  report: Report,
): PageEdition | null {
  const path = `pages/${name}.${language === "en" ? "en" : "zh"}.md`;
  const text = content.text(path);
  const file = text === null ? null : readTextFile({ file: path, text, language }, pageSchema, report);
  if (!file) return null;
  checkEmptyText(file, report);
  checkBlockIds(file, { maySplit: false }, report);
  checkLanguage(file, report);
  for (const block of file.blocks)
    if (block.picture) report(file.blockPlace(block), { id: "picture-place.page" });
  const shownAt = pageAddresses(name, language, content.paths.has(`pages/${name}.en.md`));
  links.push(...file.links.map((link) => ({ ...link, shownAt })));
  return { ...file.value, blocks: withImplicitIds(file.blocks) };
}
