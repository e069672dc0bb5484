import type { Element, ElementContent, Root } from "hast";
import { toText } from "hast-util-to-text";
import { klona } from "klona/json";
import { visit } from "unist-util-visit";
import type { Block, BlockKind, Picture } from "../../archive/article.ts";

const KINDS: Record<string, BlockKind> = {
  figure: "figure",
  ul: "list",
  ol: "list",
  blockquote: "quotation",
  table: "table",
  section: "notes",
};

/** Splits a rendered text into its blocks; blocks without ids get none here. */
export function blocksOf(tree: Root): Block[] {
  return tree.children.filter((child) => child.type === "element").map(blockOf);
}

function blockOf(element: Element): Block {
  const { dataIds, dataFile, dataAlt, ...properties } = element.properties;
  const kind: BlockKind = /^h\d$/.test(element.tagName) ? "heading" : (KINDS[element.tagName] ?? "paragraph");
  const shown: Element = {
    ...element,
    properties,
    tagName: element.tagName === "h1" ? "h2" : element.tagName,
  };
  return {
    ids: typeof dataIds === "string" ? dataIds.split(" ") : [],
    kind,
    tree: withoutPlaces(kind === "figure" ? element.children : [shown]),
    text: toText(withoutApparatus(shown)).trim(),
    picture: pictureOf(dataFile, dataAlt),
    line: element.position?.start.line ?? 1,
  };
}

/** Returns the tree of a block without positions in the file, which nothing needs later. */
function withoutPlaces(children: ElementContent[]): Root {
  const tree: Root = { type: "root", children };
  visit(tree, (node) => {
    delete node.position;
  });
  // V8 keeps an object from which something was deleted as a table, which takes several times the memory.
  return klona(tree);
}

function pictureOf(file: unknown, alt: unknown): Picture | null {
  return typeof file === "string" && file !== "" ? { file, alt: String(alt ?? "") } : null;
}

/** Footnote numbers, their back references and their heading are not printed text. */
function withoutApparatus(element: Element): Element {
  const printed = element.children.filter(
    (child) => child.type !== "element" || !isApparatus(child, element),
  );
  return {
    ...element,
    children: printed.map((child) => (child.type === "element" ? withoutApparatus(child) : child)),
  };
}

function isApparatus({ tagName, properties }: Element, parent: Element): boolean {
  const isNotesHeading = tagName === "h2" && "dataFootnotes" in parent.properties;
  return isNotesHeading || "dataFootnoteRef" in properties || "dataFootnoteBackref" in properties;
}
