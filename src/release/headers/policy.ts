import { sectionPath } from "../../archive/routes.ts";
import { LANGUAGES } from "../../text/language.ts";

/** The inline scripts (and import maps) that may run, and the inline styles that hold, as `sha256-…`. */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/** Paths of the pages with the search, whose English index is read by WebAssembly. */
export const SEARCH_PATHS: readonly string[] = LANGUAGES.map((language) => sectionPath(language, "search"));

/**
 * The content security policy of a page, as its `<meta>` holds it: what is not named is forbidden, nothing
 * of another host is loaded, and of what is in the page only what the program wrote has effect. Its Trusted
 * Types are those of src/components/.
 */
export function pagePolicy({ scripts, styles }: InlineHashes, wasm: boolean): string {
  return [
    "default-src 'none'",
    sources("script-src 'self'", wasm ? ["wasm-unsafe-eval", ...scripts] : scripts),
    sources("style-src 'self'", styles),
    "img-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types qiaobao",
  ].join("; ");
}

/** The policy as a header, which can also say that no page may frame this one. */
export function headerPolicy(hashes: InlineHashes, wasm: boolean): string {
  return `${pagePolicy(hashes, wasm)}; frame-ancestors 'none'`;
}

function sources(directive: string, words: readonly string[]): string {
  return [directive, ...words.map((word) => `'${word}'`)].join(" ");
}
