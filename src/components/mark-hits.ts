import { fill } from "../i18n/fill.ts";
import { literalRanges, stemRanges } from "../search/query/excerpt.ts";
import { parseQuery } from "../search/query/query.ts";
import { adoptStyle } from "./adopt-style.ts";
import css from "./mark-hits.css?inline";

/**
 * Marks the places where the query of the address is in the article, without touching its text, and leads from
 * one to the next: by buttons, or with the keys `n` and `p`, which a reader can switch off.
 */
const KEPT = "hit-keys";
/** Controls that take letters themselves. */
const TAKES_LETTERS =
  "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])";
const typed = new URLSearchParams(location.search).get("q") ?? "";
const bar = document.querySelector<HTMLElement>("#hits");
const keys = bar?.querySelector("input");
const text = document.querySelector<HTMLElement>(".prose");
const query = parseQuery(typed);
const parts = document.querySelectorAll(
  "article hgroup > *, .byline, .block :is(p, h2, h3, h4, li, td, th, figcaption)",
);
const ranges = [...parts].flatMap((part) => rangesIn(part));
/** The hit that was gone to last. */
let here: Range | undefined;

if (bar && keys && ranges.length > 0 && CSS.highlights) {
  adoptStyle(css);
  CSS.highlights.set("hits", new Highlight(...ranges));
  for (const button of bar.querySelectorAll("button"))
    button.addEventListener("click", () => go(Number(button.value)));
  try {
    keys.checked = localStorage.getItem(KEPT) !== "off";
    keys.addEventListener("change", () => localStorage.setItem(KEPT, keys.checked ? "on" : "off"));
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  addEventListener("keydown", ({ key, ctrlKey, metaKey, altKey, target, isComposing }) => {
    if (!keys.checked || ctrlKey || metaKey || altKey || isComposing) return;
    if (target instanceof Element && target.matches(TAKES_LETTERS)) return;
    if (key === "n") go(1);
    if (key === "p") go(-1);
  });
  showPlace(visibleRanges());
  bar.hidden = false;
}

function visibleRanges(): Range[] {
  return ranges.filter((range) => range.getClientRects().length > 0);
}

/** Goes to the next hit or the one before: from the last one while it is in the window, else from the window's start. */
function go(step: number): void {
  const visible = visibleRanges();
  const last = here && isInWindow(here) ? visible.indexOf(here) : -1;
  const before = visible.filter(isBeforeWindow).length;
  const next = last >= 0 ? last + step : step > 0 ? before : before - 1;
  here = visible[(next + visible.length) % visible.length];
  if (!here) return;
  CSS.highlights.set("hit", new Highlight(here));
  showInMiddle(here);
  showPlace(visible);
}

/** Returns the element around a hit that scrolls sideways: vertical text. */
function columnsAround(range: Range): HTMLElement | null {
  const isVertical = text && getComputedStyle(text).writingMode === "vertical-rl";
  return isVertical && text.contains(range.startContainer) ? text : null;
}

function isBeforeWindow(range: Range): boolean {
  const { top, left } = range.getBoundingClientRect();
  const columns = columnsAround(range)?.getBoundingClientRect();
  // Columns are read from the right.
  return columns ? columns.bottom < 0 || left >= columns.right : top < 0;
}

function isInWindow(range: Range): boolean {
  const { top, bottom, left, right } = range.getBoundingClientRect();
  const columns = columnsAround(range)?.getBoundingClientRect();
  const isBesides = columns && (right <= columns.left || left >= columns.right);
  return bottom > 0 && top < innerHeight && !isBesides;
}

function showInMiddle(range: Range): void {
  const columns = columnsAround(range);
  if (columns) {
    const { left, width } = range.getBoundingClientRect();
    const around = columns.getBoundingClientRect();
    columns.scrollBy({ left: left + width / 2 - (around.left + around.width / 2) });
  }
  const { top, height } = range.getBoundingClientRect();
  scrollBy({ top: top - (innerHeight - height) / 2 });
}

function showPlace(visible: readonly Range[]): void {
  const status = bar?.querySelector("[role=status]");
  const { here: one = "", all = "" } = bar?.dataset ?? {};
  const place = here ? visible.indexOf(here) + 1 : 0;
  if (status) status.textContent = fill(here ? one : all, { query: typed, count: visible.length, place });
}

function rangesIn(part: Element): Range[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const whole = texts.map(({ data }) => data).join("");
  const isEnglish = part.closest<HTMLElement>("[lang]")?.lang === "en";
  return (isEnglish ? stemRanges : literalRanges)(whole, query).map(([start, end]) => {
    const range = new Range();
    range.setStart(...pointAt(texts, start, false));
    range.setEnd(...pointAt(texts, end, true));
    return range;
  });
}

/** The text node and offset of a place in the joined text; an end may lie at a node's very end. */
function pointAt(texts: readonly Text[], offset: number, isEnd: boolean): [Text, number] {
  let rest = offset;
  for (const text of texts) {
    if (rest < text.length || (isEnd && rest === text.length)) return [text, rest];
    rest -= text.length;
  }
  throw new RangeError(`no text at ${offset}`);
}
