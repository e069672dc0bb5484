import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { invisibleIn, noTextIn } from "../../text/characters.ts";
import { invisibleCharacter, noText } from "../rules/stray-characters.ts";
import { lineWithin, report } from "./report.ts";

/** Reports characters that are not text, or are invisible, and are written as references: `&#x202E;`, `&shy;`. */
export function remarkStrayCharacters() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    if (!source.includes("&")) return;
    visit(tree, (node) => {
      const { start, end } = node.position ?? {};
      const written = source.slice(start?.offset, end?.offset);
      for (const text of textsOf(node)) {
        const bad = noTextIn(text);
        const found = bad ?? invisibleIn(text);
        // One that is written as it is was reported when the file was decoded.
        if (!found || written.includes(String.fromCodePoint(text.codePointAt(found.offset) ?? 0))) continue;
        report(file, lineWithin(text, found.offset, start), bad ? noText(bad) : invisibleCharacter(found));
      }
    });
  };
}

function textsOf(node: Nodes): string[] {
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "code":
      return [node.value];
    case "link":
    case "definition":
      return [node.url, node.title ?? ""];
    case "image":
      return [node.url, node.title ?? "", node.alt ?? ""];
    default:
      return [];
  }
}
