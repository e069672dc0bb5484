/** The citation of the block that a node is in, in the node's language; null outside of an article. */
export function citationAt(node: Node): string | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>(".block[id]");
  const { citation, citationEn } = block?.closest<HTMLElement>("[data-citation]")?.dataset ?? {};
  if (!block || !citation) return null;
  const english = element?.closest("[lang]")?.getAttribute("lang") === "en";
  return `${(english && citationEn) || citation}#${block.id}`;
}
