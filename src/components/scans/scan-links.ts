/**
 * Makes the links to scans open them enlarged. Nothing is loaded before one is selected; without this, the links lead
 * to the pictures.
 */
// By its URL: what Vite adds to a plain import() is larger than this file.

import url from "./scan-viewer.ts?worker&url";
import { showFault } from "./scan-words.ts";

for (const section of document.querySelectorAll<HTMLElement>(".scans")) {
  const words = JSON.parse(section.dataset.words ?? "");
  const status = section.querySelector("[role=status]") as HTMLElement;
  section.addEventListener("click", async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-scan]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    status.textContent = words.scanLoading;
    try {
      await import(/* @vite-ignore */ url);
      status.textContent = "";
      link.dispatchEvent(new CustomEvent("enlarge", { bubbles: true, detail: words }));
    } catch {
      showFault(status, words, link.href);
    }
  });
}
