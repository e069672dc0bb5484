import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { klona } from "klona/json";
import type { Block } from "../archive/article.ts";
import type { Language } from "../text/language.ts";
import { prefixLinks } from "./links.ts";
import { markNumbers } from "./numbers.ts";
import { insertBreaks } from "./phrases.ts";
import type { Transform } from "./text-nodes.ts";

/** How a page shows a block. */
export interface BlockSetting {
  language: Language;
  /** The base path of the site, ending in `/`. */
  base: string;
  /** Marks the names of a text. */
  markNames?: Transform | undefined;
}

/** Returns the HTML of a block, or of a figure's caption. Does not change the block's tree. */
export function blockHtml(block: Block, { language, base, markNames }: BlockSetting): string {
  const tree = klona(block.tree);
  prefixLinks(tree, base);
  markNames?.(tree);
  if (block.kind === "heading") insertBreaks(tree, language);
  if (language !== "en") {
    markNumbers(tree);
    markOpening(tree, block.text);
  }
  return toHtml(tree);
}

/** Marks a paragraph that begins with an opening mark, half of whose room is empty and adds to the indent. */
function markOpening({ children: [first] }: Root, text: string): void {
  if (first?.type === "element" && first.tagName === "p" && /^[\p{Ps}\p{Pi}]/u.test(text))
    first.properties.className = ["opening"];
}
