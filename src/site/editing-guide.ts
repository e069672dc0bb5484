import type { ImageMetadata } from "astro";
import GithubSlugger from "github-slugger";
import type { Root } from "hast";
import english from "../../docs/editing.en.md?raw";
import chinese from "../../docs/editing.zh.md?raw";
import type { Block } from "../archive/article.ts";
import { sectionPath } from "../archive/routes.ts";
import { renderMarkdown } from "../content/markdown/markdown.ts";
import { changeLinks } from "../render/links.ts";
import { traditionalBlock } from "../render/script.ts";
import type { Language } from "../text/language.ts";
import { inTraditional } from "../text/traditional.ts";

/** The editors' guide in a language. */
export interface EditingGuide {
  title: string;
  blocks: GuideBlock[];
}

/** A block of the guide: a heading with its id as on GitHub, a figure with its screenshot, or other text. */
export type GuideBlock = Block & { id: string | undefined; screenshot: ImageMetadata | undefined };

const SCREENSHOTS = import.meta.glob<ImageMetadata>(
  ["../../docs/screenshots/{article-zh,article-en-tablet,status-zh,status-en}.webp"],
  { eager: true, import: "default" },
);

/** All that the guide is made from besides the program, for the `cacheKey` of its pages. */
export function guideSources(): readonly string[] {
  return [chinese, english, ...Object.values(SCREENSHOTS).map(({ src }) => src)];
}

/** Returns the guide from `docs/editing.*.md`. The Traditional one is converted, except for what editors type. */
export function editingGuide(language: Language): EditingGuide {
  const { blocks } = renderMarkdown(language === "en" ? english : chinese, language);
  const [title, ...rest] = language === "zh-Hant" ? blocks.map(traditional) : blocks;
  const slugger = new GithubSlugger();
  return {
    title: title?.text ?? "",
    blocks: rest.map((block) => ({
      ...block,
      tree: withOtherLanguage(block.tree, language),
      id: block.kind === "heading" ? slugger.slug(block.text) : undefined,
      screenshot: block.picture ? SCREENSHOTS[`../../docs/${block.picture.file}`] : undefined,
    })),
  };
}

function traditional(block: Block): Block {
  const tree = structuredClone(block.tree);
  const [typed] = tree.children;
  if (typed?.type === "element" && typed.tagName === "pre") {
    typed.properties.lang = "zh-Hans";
    return { ...block, tree };
  }
  // The ids of headings come from their converted text, so the links to them are converted too.
  changeLinks(tree, (href) => (href.startsWith("#") ? inTraditional(decodeURIComponent(href)) : href));
  return traditionalBlock({ ...block, tree });
}

/** In the repository each guide links to the file of the other; like all links of a text, from the root of the site. */
function withOtherLanguage(original: Root, language: Language): Root {
  const other = sectionPath(language === "en" ? "zh-Hans" : "en", "editing");
  const tree = structuredClone(original);
  changeLinks(tree, (href) => (/^editing\.(?:zh|en)\.md$/.test(href) ? other : href));
  return tree;
}
