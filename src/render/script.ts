import type { Root, Text } from "hast";
import { visit } from "unist-util-visit";
import type { Block } from "../archive/article.ts";
import { inTraditional, type TraditionalForms } from "../text/traditional.ts";

/** Elements within a line of text; any other begins a new one, in which no word of the line before goes on. */
const INLINE = new Set(["a", "strong", "em", "del", "code", "sup", "span"]);

/** A block in Traditional script, its notes with ids of their own. */
export function traditionalBlock(block: Block, forms: TraditionalForms = {}): Block {
  const { text, picture } = block;
  const tree = structuredClone(block.tree);
  convertTexts(tree, forms);
  convertProperties(tree, forms);
  return {
    ...block,
    tree,
    text: inTraditional(text, forms),
    picture: picture && { ...picture, alt: inTraditional(picture.alt, forms) },
  };
}

/** Converts the text nodes as the one text that they are, so that neither a word nor a quotation ends with an element. */
function convertTexts(tree: Root, forms: TraditionalForms): void {
  const nodes = textNodesOf(tree);
  const before = nodes.map(({ value, newLine }) => (newLine ? `\n${value}` : value));
  const converted = [...inTraditional(before.join(""), forms)];
  const lengths = before.map((text) => [...text].length);
  const isSameLength = converted.length === lengths.reduce((sum, length) => sum + length, 0);
  let start = 0;
  for (const [index, { node, value, newLine }] of nodes.entries()) {
    const end = start + (lengths[index] ?? 0);
    const own = converted.slice(newLine ? start + 1 : start, end).join("");
    node.value = isSameLength ? own : inTraditional(value, forms);
    start = end;
  }
}

function textNodesOf(tree: Root): { node: Text; value: string; newLine: boolean }[] {
  const nodes: { node: Text; value: string; newLine: boolean }[] = [];
  let newLine = false;
  visit(tree, (node) => {
    if (node.type === "element" && !INLINE.has(node.tagName)) newLine = true;
    if (node.type !== "text") return;
    nodes.push({ node, value: node.value, newLine });
    newLine = false;
  });
  return nodes;
}

function convertProperties(tree: Root, forms: TraditionalForms): void {
  visit(tree, "element", ({ properties }) => {
    const { id, href, ariaLabel } = properties;
    if (typeof id === "string") properties.id = id.replace(/^zh-Hans-/, "zh-Hant-");
    if (typeof href === "string") properties.href = href.replace(/^#zh-Hans-/, "#zh-Hant-");
    if (typeof ariaLabel === "string") properties.ariaLabel = inTraditional(ariaLabel, forms);
  });
}
