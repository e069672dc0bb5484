import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** Puts the links from the root of the site below the path it is under, which ends in `/`. */
export function prefixLinks(tree: Root, base: string): void {
  changeLinks(tree, (href) => (href.startsWith("/") ? base + href.slice(1) : href));
}

/** Changes the address of each link. */
export function changeLinks(tree: Root, change: (href: string) => string): void {
  visit(tree, "element", ({ properties }) => {
    if (typeof properties.href === "string") properties.href = change(properties.href);
  });
}
