import { sectionPath } from "../../archive/routes.ts";
import type { InlineHashes } from "../../site/integration/page-guard.ts";
import { LANGUAGES } from "../../text/language.ts";

/** Paths of the pages that search, which need WebAssembly. */
export const SEARCH_PATHS: readonly string[] = LANGUAGES.flatMap((language) =>
  (["search", "concordance", "timeline", "verify"] as const).map((section) => sectionPath(language, section)),
);

/**
 * Returns the content security policy of a page for its `<meta>`: everything that is not named is forbidden, nothing
 * is loaded from other hosts, and only scripts and styles of the program have an effect. Its Trusted Types are
 * defined in src/components/.
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

/** Returns the policy for a header, which can also forbid framing. */
export function headerPolicy(hashes: InlineHashes, wasm: boolean): string {
  return `${pagePolicy(hashes, wasm)}; frame-ancestors 'none'`;
}

function sources(directive: string, words: readonly string[]): string {
  return [directive, ...words.map((word) => `'${word}'`)].join(" ");
}
