import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltSite } from "../../site/integration/built-site.ts";
import { headerRules } from "../headers/header-rules.ts";
import { hashOf, integrityMap, type Modules, readModules } from "../headers/integrity.ts";
import { type Edit, edited, elementsOf, type PageElement } from "../headers/page.ts";
import { type InlineHashes, pagePolicy, SEARCH_PATHS } from "../headers/policy.ts";
import { writeHeaders } from "../headers/write-headers.ts";
import { filesOf } from "../verify/manifest.ts";

/**
 * Adds its policy to each page of a built site, and integrity hashes to the scripts it loads. A policy has the hashes
 * from Astro whose scripts and styles are in the page. Astro computes them from the program, so a script that got into
 * the text of an article has none. Also writes the headers for servers, which are the same for all pages.
 */
export async function guardPages({ folder, base }: Pick<BuiltSite, "folder" | "base">): Promise<void> {
  const modules = await readModules(folder, base);
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const path of await filesOf(folder)) {
    if (!path.endsWith(".html")) continue;
    const file = join(folder, path);
    const page = guardPage(readFileSync(file, "utf8"), modules, isSearchPage(path));
    for (const hash of page.scripts) scripts.add(hash);
    for (const hash of page.styles) styles.add(hash);
    writeFileSync(file, page.html);
  }
  const together = { scripts: [...scripts].sort(), styles: [...styles].sort() };
  await writeHeaders(folder, headerRules(together, base));
}

/**
 * Replaces Astro's policy in a built page by its own, placed before everything that it applies to.
 *
 * @throws Error if the page has no policy from Astro.
 */
export function guardPage(
  built: string,
  modules: Modules,
  hasSearch: boolean,
): InlineHashes & { html: string } {
  const elements = elementsOf(built);
  const charset = elements.find(({ attributes }) => "charset" in attributes);
  const astros = elements.find(isPolicy);
  const allowed = new Set(astros?.attributes.content?.match(/sha256-[\w+/=]+/g));
  if (!charset || !astros || allowed.size === 0) throw new Error("Astro gave a page no policy");

  const loaded = elements.filter((element) => modules.has(addressOf(element)));
  const map = hasSearch ? integrityMap(scriptsOf(elements), new Set(loaded.map(addressOf)), modules) : "";
  const styles = allowedIn(elements, "style", allowed);
  const scripts = [...(map ? [hashOf(map)] : []), ...allowedIn(elements, "script", allowed)];
  const policy = `<meta http-equiv="content-security-policy" content="${pagePolicy({ scripts, styles }, hasSearch)}">`;
  const edits: Edit[] = [
    { start: astros.start, end: astros.end, text: "" },
    insertion(charset.end, policy + (map && `<script type="importmap">${map}</script>`)),
    // Before the end of the tag.
    ...loaded.map((element) =>
      insertion(element.end - 1, ` integrity="${modules.get(addressOf(element))?.integrity}"`),
    ),
  ];
  return { html: edited(built, edits), scripts, styles };
}

function isSearchPage(path: string): boolean {
  return SEARCH_PATHS.some((search) => path === `${search.slice(1)}index.html`);
}

function isPolicy({ tagName, attributes }: PageElement): boolean {
  return tagName === "meta" && attributes["http-equiv"] === "content-security-policy";
}

/** Address of the module that an element loads; empty for any other element. */
function addressOf({ tagName, attributes: { type, src = "" } }: PageElement): string {
  return tagName === "script" && type === "module" ? src : "";
}

/** The code of all inline scripts of a page, and the addresses of the scripts that it loads. */
function scriptsOf(elements: readonly PageElement[]): string {
  const scripts = elements.filter(({ tagName }) => tagName === "script");
  return scripts.map(({ attributes, code }) => attributes.src ?? code).join("\n");
}

/** The allowed hashes among those of the elements of a name, each once. */
function allowedIn(
  elements: readonly PageElement[],
  tagName: string,
  allowed: ReadonlySet<string>,
): string[] {
  const hashes = elements.filter((element) => element.tagName === tagName).map(({ code }) => hashOf(code));
  return [...new Set(hashes.filter((hash) => allowed.has(hash)))];
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
