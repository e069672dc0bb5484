import GithubSlugger from "github-slugger";
import english from "../../docs/editing.en.md?raw";
import chinese from "../../docs/editing.zh.md?raw";
import type { Block } from "../archive/article.ts";
import type { Language } from "../archive/language.ts";
import { inTraditional } from "../archive/traditional.ts";
import { renderMarkdown } from "../markdown/markdown.ts";
import { href } from "./address.ts";
import { EDITING, sectionPath } from "./routes.ts";

/** The editors' guide in a language: its title, and its blocks, of which the headings carry ids as on GitHub. */
export interface EditingGuide {
  title: string;
  blocks: (Block & { id: string | undefined })[];
}

/** The guide that stands in `docs/editing.*.md`; in Traditional by conversion of all but what is typed. */
export function editingGuide(language: Language): EditingGuide {
  const { blocks } = renderMarkdown(language === "en" ? english : chinese, language);
  const [title, ...rest] = language === "zh-Hant" ? blocks.map(traditional) : blocks;
  const slugger = new GithubSlugger();
  return {
    title: title?.text ?? "",
    blocks: rest.map((block) => ({
      ...block,
      html: withOtherLanguage(block.html, language),
      id: block.kind === "heading" ? slugger.slug(block.text) : undefined,
    })),
  };
}

function traditional(block: Block): Block {
  const isTyped = block.html.startsWith("<pre>");
  return isTyped ? block : { ...block, html: inTraditional(block.html), text: inTraditional(block.text) };
}

/** In the repository each guide links to the file of the other. */
function withOtherLanguage(html: string, language: Language): string {
  const other = sectionPath(language === "en" ? "zh-Hans" : "en", EDITING);
  return html.replace(/href="editing\.(?:zh|en)\.md"/, `href="${href(other)}"`);
}
