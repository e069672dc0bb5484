import { fill } from "../i18n/fill.ts";
import { literalRanges } from "../search/excerpt.ts";
import { parseQuery } from "../search/query.ts";

/** Marks the places where the query of the address stands in the article, without touching its text. */
const query = new URLSearchParams(location.search).get("q") ?? "";
const terms = parseQuery(query);
const parts = document.querySelectorAll(
  "article hgroup > *, .byline, .block :is(p, h2, h3, li, td, th, figcaption)",
);
const ranges = [...parts].flatMap((part) => rangesIn(part));
CSS.highlights?.set("hits", new Highlight(...ranges));

const status = document.querySelector<HTMLElement>("#hits");
if (status && ranges.length > 0)
  status.textContent = fill(status.dataset.word ?? "", { query, count: ranges.length });

function rangesIn(part: Element): Range[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const whole = texts.map(({ data }) => data).join("");
  return literalRanges(whole, terms).map(([start, end]) => {
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
  const last = texts.at(-1);
  if (!last) throw new RangeError("no text");
  return [last, last.length];
}
