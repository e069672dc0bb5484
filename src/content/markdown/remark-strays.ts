import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { invisibleIn, noTextIn, type StrayCharacter } from "../../text/characters.ts";
import { hides, isNoText } from "../rules/stray-characters.ts";
import { findingsOf } from "./diagnostics.ts";

/** Tells of characters that are no text, or hide, and come in as references: `&#x202E;`, `&shy;`. */
export function remarkStrays() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    if (!source.includes("&")) return;
    visit(tree, (node) => {
      const { start, end } = node.position ?? {};
      const written = source.slice(start?.offset, end?.offset);
      for (const text of textsOf(node)) {
        const noText = noTextIn(text);
        const invisible = noText ? null : invisibleIn(text);
        const found = noText ?? invisible;
        // One that stands there as it is was told when the file was decoded.
        if (!found || written.includes(String.fromCodePoint(text.codePointAt(found.offset) ?? 0))) continue;
        findingsOf(file).push({
          ...(noText ? isNoText(found) : hides(found)),
          line: (start?.line ?? 1) + lineEndsBefore(found, text),
          column: 1,
        });
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

function lineEndsBefore({ offset }: StrayCharacter, text: string): number {
  return text.slice(0, offset).split("\n").length - 1;
}
