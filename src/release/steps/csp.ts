import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltSite } from "../../site/integration/built-site.ts";
import { headerRules } from "../headers/header-rules.ts";
import { hashOf, integrityMap, type Modules, readModules } from "../headers/integrity.ts";
import { type InlineHashes, pagePolicy, SEARCH_PATHS } from "../headers/policy.ts";
import { writeHeaders } from "../headers/write-headers.ts";
import { type StartTag, startTags } from "../page-tags.ts";
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

const READ = new Set(["charset", "http-equiv", "content", "type", "src"]);

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
  const tags = startTags(built, READ);
  const charset = tags.find(({ attributes }) => "charset" in attributes);
  const astros = tags.find(isPolicy);
  const allowed = new Set(astros?.attributes.content?.match(/sha256-[\w+/=]+/g));
  if (!charset || !astros || allowed.size === 0) throw new Error("Astro gave a page no policy");

  const loaded = tags.filter((tag) => modules.has(addressOf(tag)));
  const map = hasSearch ? integrityMap(scriptsOf(tags), new Set(loaded.map(addressOf)), modules) : "";
  const styles = allowedIn(tags, "style", allowed);
  const scripts = [...(map ? [hashOf(map)] : []), ...allowedIn(tags, "script", allowed)];
  const policy = `<meta http-equiv="content-security-policy" content="${pagePolicy({ scripts, styles }, hasSearch)}">`;
  const edits: Edit[] = [
    { start: astros.start, end: astros.end, text: "" },
    insertion(charset.end, policy + (map && `<script type="importmap">${map}</script>`)),
    // Before the end of the tag.
    ...loaded.map((tag) => insertion(tag.end - 1, ` integrity="${modules.get(addressOf(tag))?.integrity}"`)),
  ];
  return { html: edited(built, edits), scripts, styles };
}

function isSearchPage(path: string): boolean {
  return SEARCH_PATHS.some((search) => path === `${search.slice(1)}index.html`);
}

function isPolicy({ name, attributes }: StartTag): boolean {
  return name === "meta" && attributes["http-equiv"] === "content-security-policy";
}

/** Address of the module that a tag loads; empty for any other tag. */
function addressOf({ name, attributes: { type, src = "" } }: StartTag): string {
  return name === "script" && type === "module" ? src : "";
}

/** The code of all inline scripts of a page, and the addresses of the scripts that it loads. */
function scriptsOf(tags: readonly StartTag[]): string {
  const scripts = tags.filter(({ name }) => name === "script");
  return scripts.map(({ attributes, code }) => attributes.src ?? code).join("\n");
}

/** The allowed hashes among those of the scripts or styles, each once. */
function allowedIn(
  tags: readonly StartTag[],
  name: "script" | "style",
  allowed: ReadonlySet<string>,
): string[] {
  const hashes = tags.filter((tag) => tag.name === name).map(({ code }) => hashOf(code));
  return [...new Set(hashes.filter((hash) => allowed.has(hash)))];
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** A range of a text and its replacement. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Applies edits to a text; they must not overlap. */
function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
    pieces.push(text.slice(end, edit.start), edit.text);
    end = edit.end;
  }
  return pieces.join("") + text.slice(end);
}
