// By URL, so that its code is in one file and the search page shares none of its own with it.
import url from "./qb-timeline.ts?worker&url";
import type { TimelineWords } from "./timeline-words.ts";

/** Loads the timeline when a reader turns to it, or at once where the address holds terms. */
const place = document.querySelector<HTMLElement>("qb-timeline");
let isAsked = false;

for (const event of ["focusin", "pointerdown"]) place?.addEventListener(event, load);
place?.addEventListener("submit", (event) => {
  event.preventDefault();
  // Counted when the script comes.
  if (!customElements.get("qb-timeline")) place.dataset.state = "searching";
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
    const words: TimelineWords = JSON.parse(place.dataset.words ?? "{}");
    place.dataset.state = "error";
    status.textContent = `${words.faultNotNone} ${words.faultMissing.replace("{file}", "qb-timeline")}`;
  });
}
