import type { Nodes, Root } from "mdast";
import type { VFile } from "vfile";

/** The running text of a block without markup, ids or addresses, before lines are joined. */
export interface Prose {
  /** First line of the block in the Markdown, counted from 1. */
  line: number;
  /** Offset of the block's end in the Markdown. */
  end: number;
  text: string;
  /** The offset of each of its UTF-16 code units in the Markdown. */
  offsets: number[];
}

declare module "vfile" {
  interface DataMap {
    prose: Prose[];
  }
}

/** Collects the running text of each block; block ids must be removed, and line ends not yet joined. */
export function remarkProse() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    file.data.prose = tree.children.map((block) => {
      const { start, end } = block.position ?? {};
      const last = source.slice(0, end?.offset ?? 0).trimEnd().length;
      const prose: Prose = { line: start?.line ?? 1, end: last, text: "", offsets: [] };
      gather(block, source, prose);
      return prose;
    });
  };
}

/** The result of `remarkProse`. */
export function proseOf(file: VFile): Prose[] {
  return file.data.prose ?? [];
}

/** A placeholder for code, bare addresses and pictures, which are not running text. */
const OBJECT = "\ufffc";

function gather(node: Nodes, source: string, prose: Prose): void {
  if (isObject(node)) {
    prose.text += OBJECT;
    prose.offsets.push(node.position?.start.offset ?? 0);
  } else if (node.type === "text") append(node.value, node, source, prose);
  else if (node.type === "image") append(node.title ?? "", node, source, prose);
  else if (node.type === "break") separate(prose, node);
  else if ("children" in node) {
    for (const child of node.children) {
      gather(child, source, prose);
      // Cells and list items are separate texts.
      if (["tableCell", "listItem", "paragraph"].includes(child.type)) separate(prose, child);
    }
  }
}

function isObject(node: Nodes): boolean {
  if (node.type === "link") {
    const [only, ...others] = node.children;
    return others.length === 0 && only?.type === "text" && only.value === node.url;
  }
  return node.type === "inlineCode" || node.type === "footnoteReference";
}

function separate(prose: Prose, after: Nodes): void {
  prose.text += "\n";
  prose.offsets.push(after.position?.end.offset ?? 0);
}

const NEAR = 64;

/** Adds a text, looking up each character in the source, which may have escapes or marks between them. */
function append(value: string, node: Nodes, source: string, prose: Prose): void {
  const { start, end } = node.position ?? {};
  const from = start?.offset ?? 0;
  // The caption is at the end of a picture.
  let at = node.type === "image" ? Math.max(from, source.lastIndexOf(value, end?.offset)) : from;
  const written = source.slice(at, end?.offset);
  const begin = at;
  prose.text += value;
  // Most texts have no escapes.
  if (written.startsWith(value)) {
    for (let index = 0; index < value.length; index++) prose.offsets.push(begin + index);
    return;
  }
  for (const unit of value.split("")) {
    // Markup and escapes are short; a character farther away was written as a reference.
    const here = at - begin;
    const found = written[here] === unit ? 0 : written.slice(here, here + NEAR).indexOf(unit);
    const place = at + Math.max(0, found);
    prose.offsets.push(place);
    at = place + 1;
  }
}
