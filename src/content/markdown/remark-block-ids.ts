import type { Nodes, Root, RootContent, Text } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { BLOCK_ID } from "../../archive/values.ts";
import { report } from "./report.ts";

/** The ids at the end of a block. */
export const TRAILING_IDS = /(?:^|[ \t\n]+)(\^[^\s^]+(?:[ \t]+\^[^\s^]+)*)[ \t]*$/;

/**
 * Takes the ids that end a block (`… ^p3`, or in a separate paragraph after a table or list) out
 * of its text and hands them on as `data-ids`.
 */
export function remarkBlockIds() {
  return (tree: Root, file: VFile): void => {
    const blocks: RootContent[] = [];
    for (const block of tree.children) {
      const ids = takeIds(block, file);
      const standsAlone = block.type === "paragraph" && isEmpty(block) && ids.length > 0;
      const owner = standsAlone ? ownerOf(block, blocks.at(-1), file) : block;
      if (owner && ids.length > 0) addIds(owner, ids);
      if (!standsAlone) blocks.push(block);
    }
    tree.children = blocks;
    for (const block of blocks) reportInside(block, file);
  };
}

/** Reports ids inside a block, which can only have ids at its end. */
function reportInside(block: RootContent, file: VFile): void {
  if (block.type !== "list" && block.type !== "blockquote") return;
  visit(block, "paragraph", (paragraph) => {
    const found = TRAILING_IDS.exec(lastText(paragraph)?.value ?? "")?.[1];
    if (found) report(file, paragraph.position, { id: "block-id.inside", values: { id: found.slice(1) } });
  });
}

function takeIds(block: RootContent, file: VFile): string[] {
  const last = lastText(block);
  const found = last && TRAILING_IDS.exec(last.value);
  if (!last || !found?.[1]) return [];
  const ids = found[1].split(/\s+/).map((id) => id.slice(1));
  const wrong = ids.find((id) => !BLOCK_ID.test(id));
  if (wrong !== undefined) {
    report(file, block.position, { id: "block-id.malformed", values: { id: wrong } });
    return [];
  }
  last.value = last.value.slice(0, found.index);
  return ids;
}

/** The block before ids in a separate paragraph; reports when there is none or it already has ids. */
function ownerOf(block: RootContent, before: RootContent | undefined, file: VFile): RootContent | undefined {
  if (before && before.data?.hProperties?.dataIds === undefined) return before;
  report(file, block.position, { id: "empty-block.id" });
  return undefined;
}

function addIds(block: RootContent, ids: string[]): void {
  const before = block.data?.hProperties?.dataIds;
  const all = [...(typeof before === "string" ? before.split(" ") : []), ...ids];
  block.data = { ...block.data, hProperties: { ...block.data?.hProperties, dataIds: all.join(" ") } };
}

function lastText(node: Nodes): Text | null {
  if (node.type === "text") return node;
  if (!("children" in node)) return null;
  const last = node.children.at(-1);
  return last ? lastText(last) : null;
}

function isEmpty(block: { children: Nodes[] }): boolean {
  return block.children.every((child) => child.type === "text" && child.value.trim() === "");
}
