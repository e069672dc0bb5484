import { toHtml } from "hast-util-to-html";
import { renderMarkdown } from "../../../../src/content/markdown/markdown.ts";
import { ruleOf } from "../../../../src/diagnostics/diagnostic.ts";
import type { Language } from "../../../../src/text/language.ts";

/** The HTML of a text, without the marks of foreign runs. */
export function html(markdown: string, language: Language = "zh-Hans"): string {
  return renderMarkdown(markdown, language)
    .blocks.map(({ tree }) => toHtml(tree))
    .join("\n")
    .replace(/<span lang="[^"]*">(.*?)<\/span>/g, "$1");
}

/** The text as a reader sees it, block by block: kind, ids and text. */
export function blocks(markdown: string, language: Language = "zh-Hans"): string[] {
  return renderMarkdown(markdown, language).blocks.map(({ kind, ids, text }) =>
    [kind, ...ids, text].join(" "),
  );
}

/** The rules that a text breaks, with their lines: `raw-html:1`. */
export function problems(markdown: string, language: Language = "zh-Hans"): string[] {
  const reported: string[] = [];
  renderMarkdown(markdown, language, ({ start }, message) => {
    reported.push(`${ruleOf(message)}:${start.line}`);
  });
  return reported;
}
