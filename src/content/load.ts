import type { ArchivePage, ArchiveRecord, Article } from "../archive/article.ts";
import { type Finding, findingOf, inReadingOrder, type Report } from "../diagnostics/diagnostic.ts";
import { addressesOf } from "./addresses.ts";
import { readArticles } from "./articles.ts";
import { findContent, openContent } from "./files/content-files.ts";
import { readPages } from "./pages.ts";
import { type Registers, readArchiveRecord, readRegisters } from "./registers.ts";
import { type CardLine, checkCardGlyphs } from "./rules/card-glyphs.ts";
import { todayAnywhere } from "./rules/date.ts";
import { checkLinks, type ShownLink } from "./rules/links.ts";
import type { CheckedYaml } from "./yaml/read-yaml.ts";

/** Everything the content folder says. */
export interface Archive extends Registers {
  record: ArchiveRecord;
  pages: ArchivePage[];
  /** Newest first. */
  articles: Article[];
}

/** What was read, and what is wrong with it; `archive` is null when there is no `archive.yaml`. */
export interface Reading {
  archive: Archive | null;
  findings: Finding[];
}

/**
 * The one door by which content comes in: reads a content folder whole, checks it, and tells what is
 * wrong. An archive with errors among its findings must not be published. Files that are `edited` are
 * read as if they had that text.
 */
export async function readArchive(
  directory: string,
  today: string = todayAnywhere(new Date()),
  edited: ReadonlyMap<string, string> = new Map(),
): Promise<Reading> {
  const findings: Finding[] = [];
  const report: Report = (fault) => findings.push(findingOf(fault));
  const source = await findContent(directory, edited, report);
  const content = openContent(source, report);
  const links: ShownLink[] = [];
  const cardLines: CardLine[] = [];
  const record = readArchiveRecord({ content, cardLines }, report);
  const registers = readRegisters({ content, cardLines }, report);
  const pages = readPages({ content, links }, report);
  const faulty = filesWithErrors(findings);
  const sources = { content, source, registers, faulty, today, links, cardLines };
  const articles = await readArticles(sources, report);
  if (record) checkLead(record, articles, report);
  await checkCardGlyphs(cardLines, report);
  checkLinks(links, addressesOf({ ...registers, pages, articles }), filesWithErrors(findings), report);
  const archive = record && { record: record.value, ...registers, pages, articles };
  return { archive, findings: inReadingOrder(findings) };
}

function filesWithErrors(findings: readonly Finding[]): Set<string> {
  return new Set(findings.filter(({ severity }) => severity === "error").map(({ file }) => file));
}

function checkLead(record: CheckedYaml<ArchiveRecord>, articles: readonly Article[], report: Report): void {
  const { lead } = record.value;
  if (lead === null || articles.some(({ id }) => id === lead)) return;
  report({
    ...record.placeOf(["lead"]),
    rule: "reference",
    what: { zh: `没有编号为“${lead}”的文章`, en: `There is no item "${lead}"` },
    mend: {
      zh: "请改成首页头条文章的编号，或留空",
      en: "Write the id of the item that leads the front page, or leave it empty",
    },
  });
}
