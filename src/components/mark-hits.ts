import { fill } from "../i18n/fill.ts";
import { literalRanges, stemRanges } from "../search/query/excerpt.ts";
import { parseQuery } from "../search/query/query.ts";

/**
 * Marks the places where the query of the address is in the article, without touching its text,
 * and leads from one to the next: by buttons, or with the keys `n` and `p`.
 */
const typed = new URLSearchParams(location.search).get("q") ?? "";
const bar = document.querySelector<HTMLElement>("#hits");
const query = parseQuery(typed);
const parts = document.querySelectorAll(
  "article hgroup > *, .byline, .block :is(p, h2, h3, h4, li, td, th, figcaption)",
);
const ranges = [...parts].flatMap((part) => rangesIn(part));
let place = -1;

if (bar && ranges.length > 0 && CSS.highlights) {
  CSS.highlights.set("hits", new Highlight(...ranges));
  showPlace();
  bar.hidden = false;
  for (const button of bar.querySelectorAll("button")) {
    button.addEventListener("click", () => go(Number(button.value)));
  }
  addEventListener("keydown", ({ key, ctrlKey, metaKey, altKey, target }) => {
    if (ctrlKey || metaKey || altKey || target instanceof HTMLInputElement) return;
    if (key === "n") go(1);
    if (key === "p") go(-1);
  });
}

function go(step: number): void {
  const visible = ranges.filter((range) => range.getClientRects().length > 0);
  if (visible.length === 0) return;
  place = (place + step + (place < 0 && step < 0 ? 1 : 0) + visible.length) % visible.length;
  const range = visible[place];
  if (!range) return;
  CSS.highlights.set("hit", new Highlight(range));
  const { top, height } = range.getBoundingClientRect();
  scrollBy({ top: top - (innerHeight - height) / 2 });
  showPlace();
}

function showPlace(): void {
  const status = bar?.querySelector("[role=status]");
  const { here = "", all = "" } = bar?.dataset ?? {};
  if (status)
    status.textContent = fill(place < 0 ? all : here, {
      query: typed,
      count: ranges.length,
      place: place + 1,
    });
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
