import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from "parse5";
import { PRESS_LIMITS, tooMuch } from "./limits.ts";
import type { Hint } from "./press-line.ts";

type Node = DefaultTreeAdapterMap["childNode"];
type Parent = DefaultTreeAdapterMap["parentNode"];
type Element = DefaultTreeAdapterMap["element"];

/** The text of a document, one line per paragraph, with what its markup says about each line. */
export interface MarkedText {
  text: string;
  hints: (Hint | null)[];
}

const BLOCKS = new Set(
  "address article aside blockquote body caption center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const NO_TEXT = new Set("script style head template noscript select button svg iframe object".split(" "));

/** A line end of the HTML between Chinese characters, where it is no space. */
const BROKEN = /(?<=[\p{Script=Han}、。，；：！？”’）》])[ \t]*\r?\n\s*(?=[\p{Script=Han}“‘（《])/gu;

/**
 * Reads the lines of an HTML page: headings, paragraphs, line breaks, table cells, captions.
 * @throws RefusedPress when the page has more elements or deeper nesting than a newspaper's page has.
 */
export function htmlText(html: string): MarkedText {
  const lines: { text: string; hint: Hint | null }[] = [{ text: "", hint: null }];
  const end = (hint: Hint | null) => lines.push({ text: "", hint });
  walk(parsedWithin(html), null);
  const kept = lines
    .map(({ text, hint }) => ({
      text: text
        .replace(BROKEN, "")
        .replace(/[ \t\n\r\u00a0]+/g, " ")
        .replace(/^ | $/g, ""),
      hint,
    }))
    .filter(({ text }) => text !== "");
  return { text: kept.map(({ text }) => text).join("\n"), hints: kept.map(({ hint }) => hint) };

  function walk(node: Parent, hint: Hint | null): void {
    for (const child of node.childNodes) {
      if ("value" in child) add(child.value);
      if (!("tagName" in child) || NO_TEXT.has(child.tagName)) continue;
      const isBlock = BLOCKS.has(child.tagName);
      const own = hintOf(child) ?? hint;
      if (isBlock) end(own);
      if (child.tagName === "br") end(null);
      walk(child, own);
      if (isBlock) end(hint);
    }
  }

  function add(text: string): void {
    const line = lines.at(-1);
    if (line) line.text += text;
  }
}

/** The tree of a page; the parser stops at the first element beyond the limits. */
function parsedWithin(html: string): Parent {
  let elements = 0;
  let depth = 0;
  const { elements: most, nesting } = PRESS_LIMITS;
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...given) {
        if (++elements > most) throw tooMuch({ zh: "网页的元素", en: "Elements of the page" }, most);
        return defaultTreeAdapter.createElement(...given);
      },
      onItemPush() {
        if (++depth > nesting) throw tooMuch({ zh: "网页元素的嵌套层数", en: "Nested elements" }, nesting);
      },
      onItemPop() {
        depth--;
      },
    },
  });
}

function hintOf(element: Element): Hint | null {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level) return { kind: "heading", level: Number(level) };
  if (["figcaption", "caption"].includes(element.tagName)) return { kind: "caption" };
  if (element.tagName !== "p") return null;
  const [only, ...others] = element.childNodes.filter((child) => textOf(child).trim() !== "");
  const isBold = others.length === 0 && only && "tagName" in only && ["b", "strong"].includes(only.tagName);
  return { kind: isBold ? "bold" : "paragraph" };
}

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
