import type { GuardedPage, PageGuard } from "../../site/integration/page-guard.ts";
import { type StartTag, startTags } from "../page-tags.ts";
import { hashOf, integrityMap, type Modules, readModules } from "./integrity.ts";
import { pagePolicy, SEARCH_PATHS } from "./policy.ts";

/**
 * Opens what adds its policy to each page of a site, and integrity hashes to the scripts it loads; the scripts of the
 * site are in its folder. A policy has the hashes from Astro whose scripts and styles are in the page. Astro computes
 * them from the program, so a script that got into the text of an article has none.
 */
export async function openPageGuard(folder: string, base: string): Promise<PageGuard> {
  const modules = await readModules(folder, base);
  return (path, html) => guardPage(html, modules, SEARCH_PATHS.includes(`/${path}/`));
}

const READ = new Set(["charset", "http-equiv", "content", "type", "src"]);

/**
 * Replaces Astro's policy in a built page by its own, placed before everything that it applies to.
 *
 * @throws Error if the page has no policy from Astro.
 */
export function guardPage(built: string, modules: Modules, hasSearch: boolean): GuardedPage {
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
