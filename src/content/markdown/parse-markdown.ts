import type { Root } from "mdast";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkCjkFriendlyStrikethrough from "remark-cjk-friendly-gfm-strikethrough";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { plainTree } from "./plain-text.ts";
import { remarkGfmSubset } from "./remark-gfm-subset.ts";

const PARSER = unified()
  .use(remarkParse)
  .use(remarkCjkFriendly)
  // A single ~ stays what Chinese newspapers print it for, a range: 5~10人.
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(remarkGfmSubset)
  .freeze();

/** The tree of a Markdown text, in the syntax of the archive: CommonMark, fit for Chinese, and some of GFM. */
export function parseMarkdown(markdown: string): Root {
  return plainTree(markdown) ?? parseByGrammar(markdown);
}

/** The same, by the grammar alone, which is what Markdown is here. */
export function parseByGrammar(markdown: string): Root {
  return PARSER.parse(markdown);
}
