import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "./findings.ts";

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const ALLOWED = new Set(["http", "https", "mailto"]);

/** Refuses links that lead anywhere but to the web, to mail, or within the archive. */
export function remarkLinks() {
  return (tree: Root, file: VFile): void => {
    visit(tree, ["link", "definition"], (node) => {
      if (node.type !== "link" && node.type !== "definition") return;
      // Browsers drop control characters and spaces within a scheme, so they are dropped here too.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      const scheme = SCHEME.exec(node.url.replace(/[\u0000-\u0020\u007f-\u009f]/g, ""))?.[1];
      if (!scheme || ALLOWED.has(scheme.toLowerCase())) return;
      report(file, node, {
        rule: "link-scheme",
        what: { zh: `不能用“${scheme}:”开头的链接`, en: `A link must not begin with "${scheme}:"` },
        mend: {
          zh: "请用 https:// 开头的网址、mailto: 或站内地址",
          en: "Use an address that begins with https://, mailto:, or an address within the archive",
        },
      });
    });
  };
}
