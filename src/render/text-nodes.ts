import type { ElementContent, Root, Text } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** A function that changes a tree. */
export type Transform = (tree: Root) => void;

/** Replaces text nodes of a tree by what `change` makes of each; the content of elements of the skipped names stays. */
export function replaceTexts(
  tree: Root,
  change: (text: string) => ElementContent[],
  skipped: readonly string[] = [],
): void {
  visit(tree, (node, index, parent) => {
    if (node.type === "element" && skipped.includes(node.tagName)) return SKIP;
    if (node.type !== "text" || !parent || index === undefined) return undefined;
    const pieces = change(node.value);
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

/** Splits a text at the matches of a pattern: `match` returns a node for each, the rest stays text. */
export function cutAt(
  text: string,
  pattern: RegExp,
  match: (found: string) => ElementContent,
): ElementContent[] {
  const pieces: ElementContent[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (index > end) pieces.push(textNode(text.slice(end, index)));
    pieces.push(match(found));
    end = index + found.length;
  }
  if (end < text.length || end === 0) pieces.push(textNode(text.slice(end)));
  return pieces;
}

/** A text as a node of a tree. */
export function textNode(value: string): Text {
  return { type: "text", value };
}
