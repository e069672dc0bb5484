import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from "parse5";
import { PRESS_LIMITS, tooMuch } from "./limits.ts";

export type HtmlNode = DefaultTreeAdapterMap["childNode"];
export type HtmlParent = DefaultTreeAdapterMap["parentNode"];
export type HtmlElement = DefaultTreeAdapterMap["element"];

/**
 * The tree of a page; the parser stops at the first element beyond the limits.
 * @throws RefusedPress when there are too many or too deeply nested elements.
 */
export function pageTree(html: string): HtmlParent {
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

/** The elements among the children of a node. */
export function elementsIn(node: HtmlParent): HtmlElement[] {
  return node.childNodes.filter((child): child is HtmlElement => "tagName" in child);
}

/** An attribute of an element; empty if it has none. */
export function attributeOf({ attrs }: HtmlElement, name: string): string {
  return attrs.find((attribute) => attribute.name === name)?.value ?? "";
}

/** All text within a node. */
export function textOf(node: HtmlNode | HtmlParent): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
