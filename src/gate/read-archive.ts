import type { ArchivePage, ArchiveRecord, Article } from "../archive/article.ts";
import { type Finding, inReadingOrder } from "../archive/finding.ts";
import { openContent } from "./content-files.ts";
import { readArticles } from "./read-articles.ts";
import { readPages } from "./read-pages.ts";
import { type Registers, readArchiveRecord, readRegisters } from "./read-registers.ts";
import type { Report } from "./yaml.ts";

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
 * wrong. An archive with errors among its findings must not be published.
 */
export async function readArchive(directory: string): Promise<Reading> {
  const findings: Finding[] = [];
  const report: Report = (finding) => findings.push(finding);
  const content = await openContent(directory, report);
  const record = await readArchiveRecord(content, report);
  const registers = await readRegisters(content, report);
  const pages = await readPages(content, report);
  const articles = await readArticles(content, registers, report);
  return { archive: record && { record, ...registers, pages, articles }, findings: inReadingOrder(findings) };
}
