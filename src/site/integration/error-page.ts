import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { escapeText } from "../../text/markup.ts";

/** Returns the errors that affect a page: those of its item and of shared files, or all for a list of items. */
export function errorsOf(path: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const item = /\/articles\/([^/]+)/.exec(path)?.[1];
  if (item === undefined) return errors;
  return errors.filter(({ file }) => {
    const [room, ...below] = file.split("/");
    return room === "articles" ? below.at(-2) === item : room !== "pages";
  });
}

/** Returns a page with the content errors in Chinese and English. It reloads after a change. */
export function errorPage(errors: readonly Diagnostic[], directory: string): string {
  const list = errors.map(
    ({ file, range: { start }, rule, message, advice }) => `<li>
<p><code>${escapeText(`${directory}/${file}:${start.line}:${start.column}`)}</code> [${rule}]</p>
<p lang="zh-Hans">${escapeText(message.zh)}<br>→ ${escapeText(advice.zh)}</p>
<p lang="en">${escapeText(message.en)}<br>→ ${escapeText(advice.en)}</p>
</li>`,
  );
  return `<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>内容有错误 The content has errors</title>
<script type="module" src="/@vite/client"></script>
<style>body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 sans-serif } code { overflow-wrap: anywhere }</style>
<h1>内容有错误 <span lang="en">The content has errors</span></h1>
<p>改正并保存后，这一页会自动重新载入。<span lang="en">This page reloads when you save the correction.</span></p>
<ol>
${list.join("\n")}
</ol>
`;
}
