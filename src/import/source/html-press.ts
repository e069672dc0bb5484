import { type HTMLElement, NodeType, parse } from "node-html-parser";
import type { Hint } from "./press-line.ts";

/** The text of a document a line a paragraph, with what its marks say of each line. */
export interface MarkedText {
  text: string;
  hints: (Hint | null)[];
}

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);
const NO_TEXT = new Set("SCRIPT STYLE HEAD TEMPLATE NOSCRIPT SELECT BUTTON SVG IFRAME OBJECT".split(" "));

/** A line end of the HTML between Chinese characters, where it is no space. */
const BROKEN = /(?<=[\p{Script=Han}、。，；：！？”’）》])[ \t]*\r?\n\s*(?=[\p{Script=Han}“‘（《])/gu;

/** Reads the lines of an HTML page: headings, paragraphs, line breaks, cells of tables, captions. */
export function htmlText(html: string): MarkedText {
  const lines: { text: string; hint: Hint | null }[] = [{ text: "", hint: null }];
  const end = (hint: Hint | null) => lines.push({ text: "", hint });
  walk(parse(html.replace(/<!doctype[^>]*>/i, ""), { comment: false }), null);
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

  function walk(node: HTMLElement, hint: Hint | null): void {
    for (const child of node.childNodes) {
      if (child.nodeType === NodeType.TEXT_NODE) add(child.text);
      if (child.nodeType !== NodeType.ELEMENT_NODE) continue;
      const element = child as HTMLElement;
      if (NO_TEXT.has(element.tagName)) continue;
      const isBlock = BLOCKS.has(element.tagName);
      const own = hintOf(element) ?? hint;
      if (isBlock) end(own);
      if (element.tagName === "BR") end(null);
      walk(element, own);
      if (isBlock) end(hint);
    }
  }

  function add(text: string): void {
    const line = lines.at(-1);
    if (line) line.text += text;
  }
}

function hintOf(element: HTMLElement): Hint | null {
  const level = /^H([1-6])$/.exec(element.tagName)?.[1];
  if (level) return { kind: "heading", level: Number(level) };
  if (["FIGCAPTION", "CAPTION"].includes(element.tagName)) return { kind: "caption" };
  if (element.tagName !== "P") return null;
  const [only, ...others] = element.childNodes.filter((child) => child.text.trim() !== "");
  const isBold =
    others.length === 0 &&
    only instanceof Object &&
    "tagName" in only &&
    ["B", "STRONG"].includes(String(only.tagName));
  return { kind: isBold ? "bold" : "paragraph" };
}
