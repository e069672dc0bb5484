import { registerHooks } from "node:module";
import type { Plugin } from "vite";

/** The code of a file that checks or sanitises, and what replaces it. */
type Instead = readonly (readonly [text: string, instead: string])[];

/** Social cards are expensive to draw and hold no markup. */
const CARDS: Record<string, Instead> = {
  "src/pages/articles/[id].png.ts": [["cardResponse(await itemCard(article))", 'new Response("")']],
};

/** Code that Vite loads for the pages. */
const PAGES: Record<string, Instead> = {
  "src/render/block-html.ts": [["toHtml(tree)", "toHtml(tree, { allowDangerousHtml: true })"]],
};

/** Code that Node loads to read the content. */
const CONTENT: Record<string, Instead> = {
  "src/content/markdown/markdown.ts": [
    [".use(remarkNoHtml)", ""],
    [".use(remarkLinks)", ""],
    [".use(remarkRehype, {", ".use(remarkRehype, { allowDangerousHtml: true,"],
    [".use(rehypeSanitize, SANITIZE_SCHEMA)", ""],
  ],
  "src/content/markdown/blocks.ts": [
    [
      'tree.children.filter((child) => child.type === "element")',
      'tree.children.flatMap((child) => child.type === "raw" ? { type: "element", tagName: "div", properties: {}, children: [child] } : child.type === "element" ? child : [])',
    ],
  ],
};

/** Builds the pages without social cards. */
export const withoutCards: Plugin = {
  name: "without-cards",
  enforce: "pre",
  transform: (code, id) => changed(CARDS, id, code),
};

/** Lets raw HTML through to the pages. */
export const withRawHtml: Plugin = {
  name: "with-raw-html",
  enforce: "pre",
  transform: (code, id) => changed(PAGES, id, code),
};

/** Makes all later imports of the content code read Markdown without the sanitiser. */
export function readWithoutSanitiser(): void {
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      const code = loaded.source && changed(CONTENT, url, loaded.source.toString());
      return code ? { ...loaded, source: code } : loaded;
    },
  });
}

function changed(files: Record<string, Instead>, id: string, code: string): string | null {
  const [file] = Object.keys(files).filter((path) => id.endsWith(`/${path}`));
  if (!file) return null;
  return (files[file] ?? []).reduce((text, [part, instead]) => {
    if (!text.includes(part)) throw new Error(`${file} no longer says ${part}`);
    return text.replace(part, instead);
  }, code);
}
