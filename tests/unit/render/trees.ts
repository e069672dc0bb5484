import fc from "fast-check";
import type { Element, ElementContent, Properties, Root } from "hast";
import { visit } from "unist-util-visit";

type Child = ElementContent | string;

/** A tree with these children; a string is a text. */
export function root(...children: Child[]): Root {
  return { type: "root", children: children.map(nodeOf) };
}

/** An element with these children. */
export function element(tagName: string, properties: Properties, ...children: Child[]): Element {
  return { type: "element", tagName, properties, children: children.map(nodeOf) };
}

/** All text of a tree. */
export function textOf(tree: Root): string {
  let text = "";
  visit(tree, "text", ({ value }) => {
    text += value;
  });
  return text;
}

/** A tree after a change, while the one given stays as it is. */
export function changed(tree: Root, change: (tree: Root) => void): Root {
  const copy = structuredClone(tree);
  change(copy);
  return copy;
}

const TEXT = fc.string({
  unit: fc.constantFrom(..."华为广汽产业集群发展，“”‘’A&<>5 12.%年，\n"),
  maxLength: 12,
});
const INLINE = fc.constantFrom("a", "strong", "em", "code", "sup", "span");

/** Blocks of mixed text and elements, some of them empty. */
export const TREE = fc
  .letrec<{ node: Child; children: Child[] }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      TEXT,
      fc.tuple(INLINE, tie("children")).map(([tag, children]) => element(tag, {}, ...children)),
    ),
    children: fc.array(tie("node"), { maxLength: 4 }),
  }))
  .children.map((children) => root(element("p", {}, ...children)));

function nodeOf(child: Child): ElementContent {
  return typeof child === "string" ? { type: "text", value: child } : child;
}
