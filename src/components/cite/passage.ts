/** The cited part of an item: a paragraph, with its words if the reader selected some. */
export interface Passage {
  /** The paragraph's address within the page. */
  block: string;
  /** The selected words; null for the whole paragraph. */
  words: string | null;
}

/** The passage that a reader selected, else the paragraph that the address of the page names; null for neither. */
export function passageOf(selected: Range | null): Passage | null {
  const start = selected?.startContainer;
  const element = start instanceof Element ? start : start?.parentElement;
  const words = selected?.toString().replace(/\s+/g, " ").trim();
  const block = element?.closest(".prose .block[id]")?.id;
  if (block && words) return { block, words };
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return named?.matches(".prose .block") ? { block: named.id, words: null } : null;
}
