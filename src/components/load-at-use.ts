// By their URLs: Vite's code for a plain import() is larger than this file.
import timeline from "./timeline/qb-timeline.ts?worker&url";
import verify from "./verify/qb-verify.ts?worker&url";

/** An element whose script comes later, and how its failure is reported. */
interface LateElement {
  /** The name of the element and of its script. */
  name: string;
  url: string;
  /** The key of the words that a failure begins with, among those of the element. */
  fault: string;
}

// One script for all of them, so that it is part of each page: what two scripts share is a file of its own.
loadAtUse({ name: "qb-timeline", url: timeline, fault: "faultNotNone" });
loadAtUse({ name: "qb-verify", url: verify, fault: "verifyFault" });

/** Loads an element's script when a reader turns to the element, or at once where the address holds a query. */
function loadAtUse({ name, url, fault }: LateElement): void {
  const place = document.querySelector<HTMLElement>(name);
  const status = place?.querySelector("[role=status]");
  if (!place || !status) return;
  let isAsked = false;
  const load = () => {
    if (isAsked) return;
    isAsked = true;
    import(/* @vite-ignore */ url).catch((error) => {
      console.error(error);
      const words: Record<string, string> = JSON.parse(place.dataset.words ?? "{}");
      place.dataset.state = "error";
      status.textContent = `${words[fault]} ${words.faultMissing?.replace("{file}", name)}`;
    });
  };
  for (const event of ["focusin", "pointerdown"]) place.addEventListener(event, load);
  place.addEventListener("submit", (event) => {
    event.preventDefault();
    // Answered when the script comes.
    if (!customElements.get(name)) place.dataset.state = "searching";
    load();
  });
  if (new URLSearchParams(location.search).has("q")) load();
}
