import type { Schema } from "hast-util-sanitize";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import rehypeSanitize from "rehype-sanitize";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkCjkFriendlyStrikethrough from "remark-cjk-friendly-gfm-strikethrough";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { type Processor, unified } from "unified";
import { VFile } from "vfile";
import type { Block } from "../../archive/article.ts";
import type { Language } from "../../text/language.ts";
import { blocksOf } from "./blocks.ts";
import { rehypeForeignRuns } from "./rehype-foreign-runs.ts";
import { remarkBlockIds } from "./remark-block-ids.ts";
import { remarkCode } from "./remark-code.ts";
import { remarkDepth } from "./remark-depth.ts";
import { remarkFigures } from "./remark-figures.ts";
import { remarkFootnotes } from "./remark-footnotes.ts";
import { type InnerLink, linksOf, remarkLinks } from "./remark-links.ts";
import { remarkLiteralMarks } from "./remark-literal-marks.ts";
import { remarkNoHtml } from "./remark-no-html.ts";
import { type Prose, proseOf, remarkProse } from "./remark-prose.ts";
import { remarkReferences } from "./remark-references.ts";
import { remarkSoftBreaks } from "./remark-soft-breaks.ts";
import { remarkStrayCharacters } from "./remark-stray-characters.ts";
import { remarkTables } from "./remark-tables.ts";
import type { MarkdownReport } from "./report.ts";

/** A rendered Markdown text. */
export interface MarkdownResult {
  blocks: Block[];
  /** The links within the archive; their targets can only be checked with the complete archive. */
  links: InnerLink[];
  /** The running text of each block, with its positions in the Markdown. */
  prose: Prose[];
}

/** The allowed elements of an article; ids only come from footnotes. */
const SANITIZE_SCHEMA: Schema = {
  tagNames: [
    ...["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "figure", "hr", "pre"],
    ...["table", "thead", "tbody", "tr", "th", "td", "section"],
    ...["a", "strong", "em", "del", "code", "br", "sup", "span"],
  ],
  attributes: {
    a: ["href", "id", "dataFootnoteRef", "dataFootnoteBackref", "ariaLabel"],
    li: ["id"],
    ol: ["start"],
    section: ["dataFootnotes"],
    span: ["lang"],
    "*": ["dataIds"],
    figure: ["dataFile", "dataAlt"],
  },
  protocols: { href: ["http", "https", "mailto"] },
  clobber: [],
  strip: ["script", "style"],
};

const NOTES_LABEL: Record<Language, string> = { "zh-Hans": "注释", "zh-Hant": "註釋", en: "Notes" };

const PIPELINES = { "zh-Hans": pipeline("zh-Hans"), "zh-Hant": pipeline("zh-Hant"), en: pipeline("en") };

/** Renders Markdown to sanitised blocks and reports problems. All texts of the archive use this pipeline. */
export function renderMarkdown(
  markdown: string,
  language: Language,
  report: MarkdownReport = () => {},
): MarkdownResult {
  const file = new VFile(markdown);
  file.data.report = report;
  const processor = PIPELINES[language];
  const tree = processor.runSync(processor.parse(file), file);
  return { blocks: blocksOf(tree), links: linksOf(file), prose: proseOf(file) };
}

function pipeline(language: Language) {
  return (
    unified()
      .use(remarkParse)
      .use(remarkCjkFriendly)
      // Chinese newspapers print a single ~ for ranges: 5~10人.
      .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
      .use(remarkGfmSubset)
      .use(remarkDepth)
      .use(remarkNoHtml)
      .use(remarkStrayCharacters)
      .use(remarkLinks)
      .use(remarkReferences)
      .use(remarkFootnotes)
      .use(remarkTables)
      .use(remarkLiteralMarks)
      .use(remarkCode)
      .use(remarkBlockIds)
      .use(remarkProse)
      .use(remarkSoftBreaks)
      .use(remarkFigures)
      .use(remarkRehype, {
        clobberPrefix: `${language}-`,
        footnoteLabel: NOTES_LABEL[language],
        footnoteBackLabel: (index: number) => `${NOTES_LABEL[language]} ${index + 1}`,
      })
      .use(rehypeForeignRuns, { language })
      .use(rehypeSanitize, SANITIZE_SCHEMA)
      .freeze()
  );
}

/**
 * GFM tables and footnotes, and the tree part of strikethrough (remark-cjk-friendly-gfm-strikethrough has its
 * syntax). Automatic links of bare URLs are left out, because they swallow the Chinese text after them.
 */
function remarkGfmSubset(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.fromMarkdownExtensions ??= [];
  data.micromarkExtensions.push(gfmTable(), gfmFootnote());
  data.fromMarkdownExtensions.push(
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  );
}
