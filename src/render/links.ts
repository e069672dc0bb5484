import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** Adds the base path, which ends with `/`, to links from the root of the site. */
export function prefixLinks(tree: Root, base: string): void {
  changeLinks(tree, (href) => (href.startsWith("/") ? base + href.slice(1) : href));
}

/** Changes the address of each link. */
export function changeLinks(tree: Root, change: (href: string) => string): void {
  visit(tree, "element", ({ properties }) => {
    if (typeof properties.href === "string") properties.href = change(properties.href);
  });
}
