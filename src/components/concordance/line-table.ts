import type { SourcedLine } from "../../search/browser/calls.ts";
import { otherLanguage } from "../../search/hit.ts";
import { type KwicGroup, type KwicLine, narrowed, type Width } from "../../search/query/kwic.ts";
import type { Language } from "../../text/language.ts";
import { textAddress } from "../search/result-view.ts";
import type { ConcordanceWords } from "./concordance-words.ts";

/** The inputs of a table of lines. */
export interface LineContext {
  words: ConcordanceWords;
  /** The language of the page. */
  language: Language;
  /** Address of the articles in the page's language, and of the items in both; each ends in `/`. */
  articles: string;
  items: string;
  /** As typed. */
  query: string;
  width: Width;
}

/** Lines under a heading; without one where they are not grouped. */
export interface LineGroup extends KwicGroup<SourcedLine> {
  heading: string | null;
}

/** The table of the lines, each with a link to its paragraph and what is paired with it, if that was read. */
export function lineTable(groups: readonly LineGroup[], context: LineContext): HTMLTableElement {
  const { columnLeft, columnMatch, columnRight, columnSource } = context.words;
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const [name, label] of [
    ["left", columnLeft],
    ["match", columnMatch],
    ["right", columnRight],
    ["source", columnSource],
  ] as const) {
    const cell = document.createElement("th");
    cell.className = name;
    cell.scope = "col";
    cell.textContent = label;
    head.append(cell);
  }
  const longest = Math.max(...groups.flatMap(({ lines }) => lines.map(({ match }) => widthOf(match))), 3);
  table.style.setProperty("--match", `${Math.min(longest, 20) + 1}em`);
  for (const group of groups) {
    const body = table.createTBody();
    if (group.heading !== null) body.append(headingRow(group.heading));
    for (const line of group.lines) body.append(lineRow(line, context), ...pairRow(line, context));
  }
  table.addEventListener("keydown", moveByKeys);
  return table;
}

/** Where the paragraph of a line is. */
export function lineAddress(line: KwicLine, context: Omit<LineContext, "width" | "words">): string {
  const query = `?q=${encodeURIComponent(context.query.toWellFormed())}`;
  return `${textAddress(line, context)}${query}${line.block === null ? "" : `#${line.block}`}`;
}

function headingRow(heading: string): HTMLTableRowElement {
  const row = document.createElement("tr");
  const cell = document.createElement("th");
  cell.colSpan = 4;
  cell.scope = "rowgroup";
  cell.textContent = heading;
  row.append(cell);
  return row;
}

function lineRow(line: SourcedLine, context: LineContext): HTMLTableRowElement {
  const { left, match, right } = narrowed(line, context.width);
  const row = document.createElement("tr");
  row.className = "kwic";
  const link = document.createElement("a");
  link.href = lineAddress(line, context);
  link.textContent = match;
  for (const [name, content] of [
    ["left", left],
    ["match", link],
    ["right", right],
  ] as const) {
    const cell = row.insertCell();
    cell.className = name;
    cell.lang = line.language;
    cell.append(content);
  }
  const source = row.insertCell();
  source.className = "source";
  const title = document.createElement("cite");
  title.lang = line.language;
  title.textContent = line.title;
  source.append(title, ` ${line.printed}${line.block === null ? "" : ` ${line.block}`}`);
  return row;
}

function pairRow({ paired, ...line }: SourcedLine, { words, language }: LineContext): HTMLTableRowElement[] {
  if (!paired) return [];
  const row = document.createElement("tr");
  row.className = "pair";
  const cell = row.insertCell();
  cell.colSpan = 4;
  if (paired.length > 0) cell.lang = otherLanguage(line.language, language);
  cell.textContent = paired.length > 0 ? paired.join(" ") : words.noPair;
  return [row];
}

/** The arrow keys go from line to line. */
function moveByKeys(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = event.target;
  if (!step || !(at instanceof HTMLAnchorElement)) return;
  const links = [...(at.closest("table")?.querySelectorAll<HTMLAnchorElement>(".kwic a") ?? [])];
  const next = links[links.indexOf(at) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Columns that a text takes: a Latin letter half of one. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => sum + (/[\u2E80-\u{3FFFF}]/u.test(character) ? 1 : 0.55),
    0,
  );
}
