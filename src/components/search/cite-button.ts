// By URL: it is loaded when a search is cited, or its address cites a list.

import type { CitableSearch, CitationRequest } from "./cite-search.ts";
import url from "./cite-search.ts?worker&url";

/** The name of the list in the address of a search. */
export const CITED = "cited";

/**
 * Offers to cite a search, and where its address cites a list, says how the present one compares. `isCurrent` is
 * false once another search was made.
 */
export function offerCitation(place: HTMLElement, search: CitableSearch, isCurrent: () => boolean): void {
  // Browsers compute hashes only on a secure connection.
  if (!globalThis.crypto?.subtle) return;
  const { citeSearch, faultOffline } = search.words;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = citeSearch;
  const said = document.createElement("div");
  said.role = "status";
  const show = (parts: readonly Node[]) => {
    if (!isCurrent()) return;
    said.replaceChildren(...parts);
    said.querySelector("select")?.focus();
  };
  const request = async (cited: string | null) => {
    try {
      await import(/* @vite-ignore */ url);
      const detail: CitationRequest = { search, cited, show };
      document.dispatchEvent(new CustomEvent("citesearch", { detail }));
    } catch {
      const fault = document.createElement("p");
      fault.dataset.list = "unknown";
      fault.textContent = faultOffline;
      show([fault]);
    }
  };
  button.addEventListener("click", () => void request(null));
  place.replaceChildren(...(search.hits.length > 0 ? [button] : []), said);
  place.hidden = false;
  const cited = new URLSearchParams(location.search).get(CITED);
  if (cited !== null) void request(cited);
}
