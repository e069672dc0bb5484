import rehypeSanitize from "rehype-sanitize";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { VFile } from "vfile";
import type { Block } from "../../archive/article.ts";
import type { Language } from "../../text/language.ts";
import { blocksOf } from "./blocks.ts";
import { findingsOf, type MarkdownFinding } from "./diagnostics.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { rehypeForeignRuns } from "./rehype-foreign-runs.ts";
import { remarkBlockIds } from "./remark-block-ids.ts";
import { remarkCode } from "./remark-code.ts";
import { remarkDepth } from "./remark-depth.ts";
import { remarkFigures } from "./remark-figures.ts";
import { remarkFootnotes } from "./remark-footnotes.ts";
import { type InnerLink, linksOf, remarkLinks } from "./remark-links.ts";
import { remarkNoHtml } from "./remark-no-html.ts";
import { type Prose, proseOf, remarkProse } from "./remark-prose.ts";
import { remarkReferences } from "./remark-references.ts";
import { remarkSoftBreaks } from "./remark-soft-breaks.ts";
import { remarkStrays } from "./remark-strays.ts";
import { remarkTables } from "./remark-tables.ts";
import { SANITIZE_SCHEMA } from "./sanitize-schema.ts";

/** A Markdown text as the archive holds it: its blocks, and what is wrong with it. */
export interface MarkdownResult {
  blocks: Block[];
  findings: MarkdownFinding[];
  /** The links within the archive; only who knows the whole of it can tell whether they lead anywhere. */
  links: InnerLink[];
  /** The running text of each block, with its places in the Markdown. */
  prose: Prose[];
}

const NOTES_LABEL: Record<Language, string> = { "zh-Hans": "注释", "zh-Hant": "註釋", en: "Notes" };

const PIPELINES = { "zh-Hans": pipeline("zh-Hans"), "zh-Hant": pipeline("zh-Hant"), en: pipeline("en") };

/** The one Markdown pipeline of the archive: text in, sanitised blocks out. Pure; throws nothing of its own. */
export function renderMarkdown(markdown: string, language: Language): MarkdownResult {
  const file = new VFile(markdown);
  const tree = PIPELINES[language].runSync(parseMarkdown(markdown), file);
  return { blocks: blocksOf(tree), findings: findingsOf(file), links: linksOf(file), prose: proseOf(file) };
}

function pipeline(language: Language) {
  return unified()
    .use(remarkDepth)
    .use(remarkNoHtml)
    .use(remarkStrays)
    .use(remarkLinks)
    .use(remarkReferences)
    .use(remarkFootnotes)
    .use(remarkTables)
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
    .freeze();
}
