import type { Image, Paragraph, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "./report.ts";

/**
 * Makes a figure of each picture in a separate paragraph: `![alt](x.jpg "caption")`.
 * With an empty address, `![](<> "caption")`, it is a photograph that was printed but not preserved.
 */
export function remarkFigures() {
  return (tree: Root, file: VFile): void => {
    if (!String(file).includes("![")) return;
    tree.children = tree.children.map((block) => {
      const image = onlyImage(block);
      return image ? figure(block, image) : block;
    });
    visit(tree, ["image", "imageReference"], (image, index, parent) => {
      report(file, image.position, { id: "picture-place" });
      // Placeholder text, so that the block is not also reported as empty.
      if (parent && index !== undefined) parent.children[index] = { type: "text", value: "…" };
    });
  };
}

function onlyImage(block: RootContent): Image | null {
  if (block.type !== "paragraph") return null;
  const [first, ...rest] = block.children.filter((child) => child.type !== "text" || child.value.trim());
  return first?.type === "image" && rest.length === 0 ? first : null;
}

function figure(block: RootContent, image: Image): Paragraph {
  return {
    type: "paragraph",
    position: block.position,
    data: {
      hName: "figure",
      hProperties: { ...block.data?.hProperties, dataFile: image.url, dataAlt: image.alt ?? "" },
    },
    children: image.title ? [{ type: "text", value: image.title }] : [],
  };
}
