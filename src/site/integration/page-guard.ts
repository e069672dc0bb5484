/** The allowed inline scripts (and import maps) and inline styles, as `sha256-…`. */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/** A page with its policy, as it is published. */
export interface GuardedPage extends InlineHashes {
  html: string;
}

/** Adds its policy to the HTML of a page, which is known by its path from the root of the site without its outer slashes. */
export type PageGuard = (path: string, html: string) => GuardedPage;

/** Collects the inline scripts and styles of pages. */
export function hashCollector(): { add(page: InlineHashes): void; all(): InlineHashes } {
  const [scripts, styles] = [new Set<string>(), new Set<string>()];
  return {
    add(page) {
      for (const hash of page.scripts) scripts.add(hash);
      for (const hash of page.styles) styles.add(hash);
    },
    /** Each once, sorted. */
    all: () => ({ scripts: [...scripts].sort(), styles: [...styles].sort() }),
  };
}
