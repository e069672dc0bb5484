import type { FootnoteDefinition, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import type { Complaint } from "../../diagnostics/diagnostic.ts";
import { findingsOf, report } from "./diagnostics.ts";

const UNDEFINED = /(?<!\\)\[\^([^\s\]]+)\]/;

/** Each note is defined once, is referred to, stands at the end of no other note, and is there when it is. */
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
      if (defined.has(note.identifier)) report(file, note, definedTwice(label));
      else if (!used.has(note.identifier)) report(file, note, unused(label));
      else if (refersToNote(note)) report(file, note, within(label));
      defined.add(note.identifier);
    });
    visit(tree, "text", (node) => {
      const { start, end } = node.position ?? {};
      const written = String(file).slice(start?.offset, end?.offset);
      const found = UNDEFINED.exec(written);
      if (!found) return;
      const lines = written.slice(0, found.index).split("\n").length - 1;
      findingsOf(file).push({ ...notDefined(found[1] ?? ""), line: (start?.line ?? 1) + lines, column: 1 });
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

function definedTwice(label: string): Complaint {
  return {
    rule: "footnote",
    what: { zh: `注释 [^${label}] 写了两次`, en: `The note [^${label}] is written twice` },
    mend: { zh: "请给其中一条换一个号", en: "Give one of the two another number" },
  };
}

function unused(label: string): Complaint {
  return {
    rule: "footnote",
    what: {
      zh: `正文没有引用注释 [^${label}]，哪里也不会显示它`,
      en: `Nothing refers to the note [^${label}]; it is shown nowhere`,
    },
    mend: {
      zh: `请在正文里写上 [^${label}]，或删去这条注释`,
      en: `Write [^${label}] into the text, or delete the note`,
    },
  };
}

function within(label: string): Complaint {
  return {
    rule: "footnote",
    what: { zh: `注释 [^${label}] 里又有注释`, en: `There is a note within the note [^${label}]` },
    mend: { zh: "请把两条并成一条", en: "Make one note of the two" },
  };
}

function notDefined(label: string): Complaint {
  return {
    rule: "footnote",
    what: { zh: `没有注释 [^${label}]`, en: `There is no note [^${label}]` },
    mend: {
      zh: `请在文末写上“[^${label}]: …”；若是正文，在“[”前加反斜线：\\[^${label}]`,
      en: `Write "[^${label}]: …" at the end; if it is text, put a backslash before it: \\[^${label}]`,
    },
  };
}
