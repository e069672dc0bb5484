// By URL, so that its code is in one file and the search page shares none of its own with it.
import url from "./qb-verify.ts?worker&url";
import type { VerifyWords } from "./verify-words.ts";

/** Loads the verification when a reader turns to it, or at once where the address holds what is to be verified. */
const place = document.querySelector<HTMLElement>("qb-verify");
let isAsked = false;

for (const event of ["focusin", "pointerdown"]) place?.addEventListener(event, load);
place?.addEventListener("submit", (event) => {
  event.preventDefault();
  // Verified when the script comes.
  if (!customElements.get("qb-verify")) place.dataset.state = "searching";
  load();
});
if (new URLSearchParams(location.search).has("q")) load();

function load(): void {
  if (isAsked) return;
  isAsked = true;
  import(/* @vite-ignore */ url).catch((error) => {
    console.error(error);
    const status = place?.querySelector("[role=status]");
    if (!place || !status) return;
    const words: VerifyWords = JSON.parse(place.dataset.words ?? "{}");
    place.dataset.state = "error";
    status.textContent = `${words.verifyFault} ${words.faultMissing.replace("{file}", "qb-verify")}`;
  });
}
