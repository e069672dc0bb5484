import type { Root, Text } from "hast";
import { klona } from "klona/json";
import { visit } from "unist-util-visit";
import type { Block } from "../archive/article.ts";
import { inTraditional, type TraditionalForms } from "../text/traditional.ts";

/** Elements within a line of text; any other begins a new one, in which no word of the line before continues. */
const INLINE = new Set(["a", "strong", "em", "del", "code", "sup", "span"]);

/** Converts a text from one script into the other. */
type Conversion = (text: string) => string;

/** A block in Traditional script. */
export function traditionalBlock(block: Block, forms: TraditionalForms = {}): Block {
  return convertedBlock(block, "zh-Hant", (text) => inTraditional(text, forms));
}

/**
 * A block in the other script, its notes with ids of their own. Its tree is converted when a page shows it and is not
 * kept: those of all texts would double the memory of an archive.
 */
export function convertedBlock(block: Block, language: "zh-Hans" | "zh-Hant", convert: Conversion): Block {
  const { text, picture } = block;
  return {
    ...block,
    get tree() {
      return convertedTree(block, language, convert);
    },
    text: convert(text),
    picture: picture && { ...picture, alt: convert(picture.alt) },
  };
}

/** A page asks for a tree several times in a row. */
let latest: { block: Block; language: string; tree: Root } | null = null;

function convertedTree(block: Block, language: "zh-Hans" | "zh-Hant", convert: Conversion): Root {
  if (latest?.block === block && latest.language === language) return latest.tree;
  const tree = klona(block.tree);
  convertTexts(tree, convert);
  convertProperties(tree, language, convert);
  latest = { block, language, tree };
  return tree;
}

/** Converts adjacent text nodes as one text, so that words and quotations may span elements. */
function convertTexts(tree: Root, convert: Conversion): void {
  const nodes = textNodesOf(tree);
  const before = nodes.map(({ value, newLine }) => (newLine ? `\n${value}` : value));
  const converted = [...convert(before.join(""))];
  const lengths = before.map((text) => [...text].length);
  const isSameLength = converted.length === lengths.reduce((sum, length) => sum + length, 0);
  let start = 0;
  for (const [index, { node, value, newLine }] of nodes.entries()) {
    const end = start + (lengths[index] ?? 0);
    const own = converted.slice(newLine ? start + 1 : start, end).join("");
    node.value = isSameLength ? own : convert(value);
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

function convertProperties(tree: Root, language: string, convert: Conversion): void {
  visit(tree, "element", ({ properties }) => {
    const { id, href, ariaLabel } = properties;
    if (typeof id === "string") properties.id = id.replace(/^zh-Han[st]-/, `${language}-`);
    if (typeof href === "string") properties.href = href.replace(/^#zh-Han[st]-/, `#${language}-`);
    if (typeof ariaLabel === "string") properties.ariaLabel = convert(ariaLabel);
  });
}
