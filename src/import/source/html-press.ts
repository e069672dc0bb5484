import type { Bilingual } from "../../text/language.ts";
import {
  attributeOf,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  pageTree,
  textOf,
} from "./html-tree.ts";
import { REASON } from "./left-out.ts";
import { addTable, lineCollector, type MarkedText } from "./marked-text.ts";
import { pageParts } from "./page-parts.ts";
import type { Hint } from "./press-line.ts";

const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** Elements whose text is left out, with the reason. */
const NO_TEXT: Record<string, Bilingual> = {
  ...{ script: REASON.code, style: REASON.code, template: REASON.code, noscript: REASON.code },
  ...{ select: REASON.form, button: REASON.form, textarea: REASON.form, option: REASON.form },
  ...{ svg: REASON.embedded, iframe: REASON.embedded, object: REASON.embedded, title: REASON.pageTitle },
  ...{ del: REASON.struck, s: REASON.struck, strike: REASON.struck, rt: REASON.ruby, rp: REASON.ruby },
};

/**
 * Reads the lines of an HTML page: headings, paragraphs, line breaks, lists, tables, captions. Leaves out navigation,
 * hidden text and the like.
 * @throws RefusedPress if the page exceeds the limits of elements or nesting.
 */
export function htmlText(html: string): MarkedText {
  const lines = lineCollector();
  const page = pageTree(html);
  const { main, awayReason } = pageParts(page);
  const numbers = new WeakMap<HtmlElement, number>();
  walk(page, { hint: null, isInside: main === null, isPre: false });
  return lines.done();

  function walk(node: HtmlParent, place: Place): void {
    for (const child of node.childNodes) {
      if (child.nodeName === "#comment" && "data" in child) lines.leaveOut(child.data, REASON.htmlComment);
      else if ("value" in child) addText(child.value, place);
      else if ("tagName" in child) addElement(child, place);
    }
  }

  function addText(text: string, { isInside, isPre }: Place): void {
    if (!isInside) lines.leaveOut(text, REASON.outside);
    else if (!isPre) lines.add(text.replaceAll("\t", " "));
    else
      for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (index > 0) lines.end(null);
        lines.add(line);
      }
  }

  function addElement(element: HtmlElement, place: Place): void {
    const { tagName } = element;
    const away = NO_TEXT[tagName] ?? awayReason(element);
    if (away) {
      leaveOut(element, away);
      if (BLOCKS.has(tagName)) lines.end(place.hint);
      return;
    }
    if (tagName === "img") {
      lines.leaveOut(attributeOf(element, "alt"), REASON.pictureText);
      lines.leaveOut(`[${attributeOf(element, "src").slice(0, 200)}]`, REASON.picture);
    }
    if (tagName === "br") lines.end(null);
    const isInside = place.isInside || element === main || tagName === "h1";
    if (tagName === "table" && isInside) {
      addHtmlTable(element, place);
      return;
    }
    const isBlock = BLOCKS.has(tagName);
    const own = hintOf(element) ?? place.hint;
    if (isBlock) lines.end(own);
    if (isInside && isNumbered(element)) lines.add(`${numberOf(element)}. `);
    walk(element, { hint: own, isInside, isPre: place.isPre || tagName === "pre" });
    if (isBlock) lines.end(place.hint);
  }

  /** The number that a browser shows before an item of an ordered list. */
  function numberOf({ parentNode: list }: HtmlElement): number {
    if (!list || !("tagName" in list)) return 1;
    const number = (numbers.get(list) ?? (Number(attributeOf(list, "start")) || 1) - 1) + 1;
    numbers.set(list, number);
    return number;
  }

  function addHtmlTable(table: HtmlElement, place: Place): void {
    const rows = elementsIn(table).flatMap(function rowsIn(element): HtmlElement[] {
      if (element.tagName === "tr") return [element];
      if (element.tagName === "caption") {
        lines.end({ kind: "caption" });
        walk(element, { ...place, isInside: true });
        return [];
      }
      return elementsIn(element).flatMap(rowsIn);
    });
    addTable(
      lines,
      rows.map((row) =>
        elementsIn(row).flatMap((cell) => {
          const span = Math.min(Number(attributeOf(cell, "colspan")) || 1, 64);
          const paragraphs = lines.captured(() => addElement(cell, { ...place, isInside: true }));
          return [paragraphs, ...Array.from({ length: span - 1 }, () => [])];
        }),
      ),
    );
  }

  /** Everything within an element is left out; pictures and code keep their own reason. */
  function leaveOut(element: HtmlElement, away: Bilingual): void {
    if ("content" in element) lines.leaveOut(textOf(element.content as HtmlNode), away);
    const blocks = elementsIn(element).some(({ tagName }) => BLOCKS.has(tagName));
    if (!blocks) lines.leaveOut(textOf(element), away);
    else
      for (const child of element.childNodes) {
        if ("tagName" in child) leaveOut(child, NO_TEXT[child.tagName] ?? away);
        else lines.leaveOut(textOf(child), away);
      }
  }
}

/** The state of the walk. */
interface Place {
  hint: Hint | null;
  /** True within the article of the page, or everywhere on a page without one. */
  isInside: boolean;
  isPre: boolean;
}

function hintOf(element: HtmlElement): Hint | null {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level) return { kind: "heading", level: Number(level) };
  if (["figcaption", "caption"].includes(element.tagName)) return { kind: "caption" };
  if (element.tagName === "li") return { kind: isNumbered(element) ? "paragraph" : "list" };
  if (element.tagName !== "p") return null;
  const [only, ...others] = element.childNodes.filter((child) => textOf(child).trim() !== "");
  const isBold = others.length === 0 && only && "tagName" in only && ["b", "strong"].includes(only.tagName);
  return { kind: isBold ? "bold" : "paragraph" };
}

function isNumbered({ tagName, parentNode }: HtmlElement): boolean {
  return tagName === "li" && parentNode?.nodeName === "ol";
}
