import type { Element, ElementContent, Root } from "hast";
import { toText } from "hast-util-to-text";
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

/** Cuts a rendered text into its blocks; a block without ids of its own gets none here. */
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

/** The tree of a block. Positions in the file are dropped, because nothing needs them any more. */
function withoutPlaces(children: ElementContent[]): Root {
  const tree: Root = { type: "root", children };
  visit(tree, (node) => {
    delete node.position;
  });
  return tree;
}

function pictureOf(file: unknown, alt: unknown): Picture | null {
  return typeof file === "string" && file !== "" ? { file, alt: String(alt ?? "") } : null;
}

/** The numbers of footnotes, the arrows back from them and their heading are apparatus, not what was printed. */
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
