import type { FootnoteDefinition, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { lineWithin, report } from "./report.ts";

const UNDEFINED = /(?<!\\)\[\^([^\s\]]+)\]/;

/** Each note is defined once and referred to, not from another note; each reference has its note. */
export function remarkFootnotes() {
  return (tree: Root, file: VFile): void => {
    if (!String(file).includes("[^")) return;
    const used = new Set<string>();
    visit(tree, "footnoteReference", ({ identifier }) => {
      used.add(identifier);
    });
    const defined = new Set<string>();
    visit(tree, "footnoteDefinition", (note) => {
      const label = note.label ?? note.identifier;
      const id = defined.has(note.identifier)
        ? "footnote.repeated"
        : !used.has(note.identifier)
          ? "footnote.unused"
          : refersToNote(note)
            ? "footnote.nested"
            : null;
      if (id) report(file, note.position, { id, values: { label } });
      defined.add(note.identifier);
    });
    visit(tree, "text", (node) => {
      const { start, end } = node.position ?? {};
      const written = String(file).slice(start?.offset, end?.offset);
      const found = UNDEFINED.exec(written);
      if (!found) return;
      const values = { label: found[1] ?? "" };
      report(file, lineWithin(written, found.index, start), { id: "footnote.undefined", values });
    });
  };
}

function refersToNote(note: FootnoteDefinition): boolean {
  let refers = false;
  visit(note, "footnoteReference", () => {
    refers = true;
  });
  return refers;
}
