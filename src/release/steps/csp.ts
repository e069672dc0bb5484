import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { glob } from "tinyglobby";
import { headerRules } from "../headers/header-rules.ts";
import { bindScripts, hashOf, type Modules, readModules } from "../headers/integrity.ts";
import { type InlineHashes, pagePolicy, SEARCH_PATHS } from "../headers/policy.ts";
import { writeHeaders } from "../headers/write-headers.ts";
import type { ReleaseInWork } from "./after-pages.ts";

/** Astro's own policy. Of it only the hashes are taken: those of the scripts and styles that Astro was given. */
const ASTRO_POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
const CHARSET = '<meta charset="utf-8">';
const INLINE = /<(script|style)\b[^>]*>([\s\S]+?)<\/\1>/g;

/**
 * Gives each page of a built site its policy, and binds the scripts it loads to what they hold. A policy
 * names those of Astro's hashes whose scripts and styles stand in the page. They come from the program and
 * not from the page, so that a script which got into the text of an article is not among them.
 * What servers are to say, which is the same for all pages, is written beside them.
 */
export async function guardPages({ folder, base }: Pick<ReleaseInWork, "folder" | "base">): Promise<void> {
  const modules = await readModules(folder, base);
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const path of (await glob("**/*.html", { cwd: folder })).sort()) {
    const file = join(folder, path);
    const page = guardPage(await readFile(file, "utf8"), modules, isSearchPage(path));
    for (const hash of page.scripts) scripts.add(hash);
    for (const hash of page.styles) styles.add(hash);
    await writeFile(file, page.html);
  }
  const together = { scripts: [...scripts].sort(), styles: [...styles].sort() };
  await writeHeaders(folder, headerRules(together, base));
}

/** A page as Astro built it, with its policy before all that it governs. @throws where Astro gave it none. */
export function guardPage(
  built: string,
  modules: Modules,
  hasSearch: boolean,
): InlineHashes & { html: string } {
  const astros = new Set(ASTRO_POLICY.exec(built)?.[1]?.match(/sha256-[\w+/=]+/g));
  if (astros.size === 0 || !built.includes(CHARSET)) throw new Error("Astro gave a page no policy");
  const { html, importMap } = bindScripts(built.replace(ASTRO_POLICY, ""), modules, hasSearch);
  const inline = Array.from(html.matchAll(INLINE), ([, kind, text = ""]) => ({ kind, hash: hashOf(text) }));
  const own = (kind: string) => [
    ...new Set(inline.filter((one) => one.kind === kind && astros.has(one.hash)).map(({ hash }) => hash)),
  ];
  const styles = own("style");
  const scripts = importMap ? [hashOf(importMap), ...own("script")] : own("script");
  const policy = `<meta http-equiv="content-security-policy" content="${pagePolicy({ scripts, styles }, hasSearch)}">`;
  const map = importMap && `<script type="importmap">${importMap}</script>`;
  return { html: html.replace(CHARSET, `${CHARSET}${policy}${map}`), scripts, styles };
}

function isSearchPage(path: string): boolean {
  return SEARCH_PATHS.some((search) => path === `${search.slice(1)}index.html`);
}
