import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import type { Complaint } from "../../diagnostics/diagnostic.ts";
import { findingsOf, report } from "./diagnostics.ts";

/** What is left of a link that Markdown could not read as one. */
const LEFT_OVER = /(?<!\\)\](?:\(|\[)/;

/**
 * Refuses what Markdown would drop or show as it is written: an address that is defined and not used, or
 * twice, which no page shows; and a link that is none, `[text][undefined]` or `[text](two words)`.
 */
export function remarkReferences() {
  return (tree: Root, file: VFile): void => {
    if (!String(file).includes("]")) return;
    const used = new Set<string>();
    visit(tree, ["linkReference", "imageReference"], (node) => {
      if ("identifier" in node) used.add(node.identifier);
    });
    const defined = new Set<string>();
    visit(tree, "definition", (node) => {
      const label = node.label ?? node.identifier;
      if (defined.has(node.identifier)) report(file, node, definedTwice(label));
      else if (!used.has(node.identifier)) report(file, node, unused(label));
      defined.add(node.identifier);
    });
    visit(tree, "text", (node) => {
      const { start, end } = node.position ?? {};
      const written = String(file).slice(start?.offset, end?.offset);
      const found = LEFT_OVER.exec(written);
      if (!found) return;
      const lines = written.slice(0, found.index).split("\n").length - 1;
      findingsOf(file).push({ ...NO_LINK, line: (start?.line ?? 1) + lines, column: 1 });
    });
  };
}

function unused(label: string): Complaint {
  return {
    rule: "broken-link",
    what: {
      zh: `“[${label}]:”定义了地址，却没有链接用到它，这一行哪里也不会显示`,
      en: `"[${label}]:" defines an address that no link uses; this line is shown nowhere`,
    },
    mend: {
      zh: `请删去它；若是正文，在冒号前加反斜线：[${label}]\\:`,
      en: `Delete it; if it is text, put a backslash before the colon: [${label}]\\:`,
    },
  };
}

function definedTwice(label: string): Complaint {
  return {
    rule: "broken-link",
    what: { zh: `“[${label}]:”定义了两次`, en: `"[${label}]:" is defined twice` },
    mend: { zh: "请删去其中一个，或改用别的名字", en: "Delete one of the two, or give it another name" },
  };
}

const NO_LINK: Complaint = {
  rule: "broken-link",
  what: {
    zh: "这里像是链接，却不是：方括号的名字没有定义，或地址里有空格、括号不成对",
    en: "This looks like a link and is none: its name is not defined, or its address has a space or a lone parenthesis",
  },
  mend: {
    zh: "请写成 [文字](地址)；若是正文，在“]”前加反斜线：\\]",
    en: "Write [text](address); if it is text, put a backslash before the bracket: \\]",
  },
};
