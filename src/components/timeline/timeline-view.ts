import { fill } from "../../i18n/fill.ts";
import type { PeriodCount, Range } from "../../search/over-time.ts";
import { toCsv } from "../../search/table.ts";
import type { TermCounts } from "./count-terms.ts";
import type { TimelineWords } from "./timeline-words.ts";

/** What counts are shown with. */
export interface TimelineContext {
  words: TimelineWords;
  scale: "raw" | "rate";
  /** The address of a search for a term in a year or month, or in any. */
  addressOf: (term: string, period: string | null) => string;
}

const SVG = "http://www.w3.org/2000/svg";
/** Sizes in units of the picture, which is 320 wide. */
const [WIDTH, LABEL, VALUE, BAR, GAP] = [320, 58, 56, 13, 7];

/** A row of the picture and the table: a period, or a stretch of several without anything. */
interface Row {
  label: string;
  /** The place of the period in the counts; null for a stretch. */
  at: number | null;
}

/** Empty periods that are shown one by one; more in a row are shown as a stretch. */
const EMPTY = 2;

function rowsOf(counts: readonly TermCounts[]): Row[] {
  const periods = counts[0]?.periods ?? [];
  const isEmpty = (at: number) => counts.every((term) => term.periods[at]?.count.most === 0);
  const rows: Row[] = [];
  for (let at = 0; at < periods.length; at++) {
    let end = at;
    while (end < periods.length && isEmpty(end)) end++;
    const [first = "", last = ""] = [periods[at]?.period, periods[end - 1]?.period];
    if (end - at <= EMPTY) rows.push({ label: first, at });
    else {
      rows.push({ label: `${first} – ${last}`, at: null });
      at = end - 1;
    }
  }
  return rows;
}

/** Draws a bar for each term in each period: solid what is certain, hatched what is possible. */
export function timelinePicture(counts: readonly TermCounts[], context: TimelineContext): SVGElement {
  const rows = rowsOf(counts);
  const row = counts.length * BAR + GAP;
  const most = Math.max(
    ...counts.flatMap((term) => term.periods.map((one) => rangeIn(one, context)?.most ?? 0)),
  );
  const room = WIDTH - LABEL - VALUE;
  const picture = svg("svg", {
    viewBox: `0 0 ${WIDTH} ${Math.max(1, rows.length * row)}`,
    "aria-hidden": "true",
  });
  const hatches = svg("defs", {});
  for (const at of counts.keys()) hatches.append(hatch(at));
  picture.append(hatches);
  for (const [line, { label, at }] of rows.entries()) {
    const top = line * row;
    picture.append(svg("text", { x: 0, y: top + BAR - 2, class: "period" }, label));
    if (at === null) continue;
    for (const [number, { term, periods: own }] of counts.entries()) {
      const one = own[at];
      const value = one && rangeIn(one, context);
      if (!value || value.most === 0) continue;
      const [solid, whole] = [value.least, value.most].map((size) => (most > 0 ? (room * size) / most : 0));
      const place = { y: top + number * BAR, height: BAR - 2, class: `term-${number}` };
      const bar = svg("a", { href: context.addressOf(term, label), tabindex: "-1" });
      const outline = {
        ...place,
        x: LABEL,
        width: whole ?? 0,
        fill: `url(#hatch-${number})`,
        stroke: "currentColor",
      };
      bar.append(
        svg("rect", outline),
        svg("rect", { ...place, x: LABEL, width: solid ?? 0, fill: "currentColor" }),
        svg("text", { ...place, x: LABEL + (whole ?? 0) + 4, y: top + number * BAR + BAR - 3 }, shown(value)),
      );
      picture.append(bar);
    }
  }
  return picture;
}

/** The names of the terms, each in the colour of its bars. */
export function timelineLegend(counts: readonly TermCounts[]): HTMLElement {
  const list = document.createElement("ul");
  list.className = "legend";
  list.append(
    ...counts.map(({ term }, at) => {
      const item = document.createElement("li");
      const sign = svg("svg", { viewBox: "0 0 10 10", class: `term-${at}`, "aria-hidden": "true" });
      sign.append(svg("rect", { width: 10, height: 10, fill: "currentColor" }));
      item.append(sign, ` ${term}`);
      return item;
    }),
  );
  return list;
}

/** The same counts as a table, whose numbers lead to the items. */
export function timelineTable(counts: readonly TermCounts[], context: TimelineContext): HTMLTableElement {
  const { words } = context;
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const text of [words.timelinePeriod, ...counts.map(({ term }) => term)])
    head.append(cell("th", text, "col"));
  const body = table.createTBody();
  for (const { label, at } of rowsOf(counts)) {
    const row = body.insertRow();
    row.append(cell("th", label, "row"));
    for (const { term, periods } of counts) {
      const one = at === null ? undefined : periods[at];
      const value = one && rangeIn(one, context);
      row.append(
        numberCell(
          value ? shown(value) : at === null ? "0" : "–",
          context.addressOf(term, label),
          value?.most,
        ),
      );
    }
  }
  if (context.scale === "raw") {
    const row = body.insertRow();
    row.append(cell("th", words.timelineUndated, "row"));
    for (const { term, undated } of counts)
      row.append(numberCell(String(undated), context.addressOf(term, null), undated));
  }
  return table;
}

/** The counts as CSV with a byte order mark, of every term and period. */
export function timelineCsv(counts: readonly TermCounts[], words: TimelineWords): string {
  const { timelineTerm, timelinePeriod, timelineCertain, timelinePossible, timelineUndated } = words;
  const head = [timelineTerm, timelinePeriod, timelineCertain, timelinePossible];
  const rates = [`${timelineCertain} / 10000`, `${timelinePossible} / 10000`];
  const rows = counts.flatMap(({ term, periods, undated }) => [
    ...periods.map(({ period, count, rate }) => [
      ...[term, period, count.least, count.most],
      ...(rate ? [rate.least.toFixed(4), rate.most.toFixed(4)] : ["", ""]),
    ]),
    [term, timelineUndated, undated, undated, "", ""],
  ]);
  return toCsv([[...head, ...rates], ...rows]);
}

/** The first and the last period, and how many terms. */
export function timelineSummary(counts: readonly TermCounts[], words: TimelineWords): string {
  const periods = counts[0]?.periods ?? [];
  const [first, last] = [periods[0]?.period ?? "", periods.at(-1)?.period ?? ""];
  const isFound = periods.length > 0 || counts.some(({ undated }) => undated > 0);
  return isFound ? fill(words.timelineDone, { count: counts.length, first, last }) : words.timelineNone;
}

function rangeIn({ count, rate }: PeriodCount, { scale }: TimelineContext): Range | null {
  return scale === "raw" ? count : rate;
}

function shown({ least, most }: Range): string {
  const [from, to] = [least, most].map((value) =>
    Number.isInteger(value) ? String(value) : value.toFixed(1),
  );
  return from === to ? `${to}` : `${from}–${to}`;
}

function hatch(number: number): SVGElement {
  const size = { width: 4, height: 4, patternUnits: "userSpaceOnUse", class: `term-${number}` };
  const pattern = svg("pattern", { id: `hatch-${number}`, ...size });
  pattern.append(
    svg("path", { d: "M-1 1l2-2M0 4l4-4M3 5l2-2", stroke: "currentColor", "stroke-width": 0.9 }),
  );
  return pattern;
}

function svg(name: string, attributes: Record<string, string | number>, text = ""): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  element.textContent = text;
  return element;
}

function cell(tag: "th" | "td", text: string, scope?: "col" | "row"): HTMLTableCellElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (scope) made.scope = scope;
  return made;
}

function numberCell(text: string, address: string, most: number | undefined): HTMLTableCellElement {
  const made = cell("td", most ? "" : text);
  if (!most) return made;
  const link = document.createElement("a");
  link.href = address;
  link.textContent = text;
  made.append(link);
  return made;
}
