import { SearchFault } from "../../search/fault.ts";
// By URL, because Vite's code for a plain import() is larger than this file.
import { showFault } from "./fault-view.ts";
import search from "./qb-search.ts?worker&url";
import type { SearchWords } from "./search-words.ts";

/** Longest wait for the search's script, in milliseconds. */
const WAIT = 3500;

/**
 * Loads the element that searches in a page at its first use: when a reader turns to it, or at once where the address
 * holds a query or a filter. A script that does not load is reported like any other search fault.
 */
const place = document.querySelector<HTMLElement>("qb-search, qb-concordance");
const input = place?.querySelector("input");
const status = place?.querySelector("[role=status]");
const fault = place?.querySelector<HTMLElement>(".fault");
// A page whose element has another script gives its address.
if (place && input && status && fault)
  prepare(place, { input, status, fault, live: place.dataset.script ?? search });

interface Parts {
  input: HTMLInputElement;
  status: Element;
  fault: HTMLElement;
  live: string;
}

function prepare(place: HTMLElement, { input, status, fault, live }: Parts): void {
  const filters = place.querySelector("details");
  const words: SearchWords = JSON.parse(place.dataset.words ?? "{}");
  let attempts = 0;
  const load = async () => {
    attempts++;
    try {
      await arrival(live, attempts);
    } catch (error) {
      // A late answer or another attempt may have taken over by now.
      if (customElements.get(place.localName)) return;
      say("error", words.faultNotNone);
      showFault(fault, faultOf(error, live), words, () => {
        say("searching", words.searching);
        fault.hidden = true;
        void load();
      });
    }
  };
  const say = (state: string, message: string) => {
    place.dataset.state = state;
    status.textContent = message;
  };

  for (const event of ["focusin", "input", "pointerdown"]) {
    place.addEventListener(event, () => attempts === 0 && void load());
  }
  // Until the search is there: what is typed is answered when it comes, and may be too long for an address.
  place.addEventListener("submit", (event) => place.dataset.state !== "error" && event.preventDefault());
  // Noted from the start, since the search may come while an input method is composing.
  input.addEventListener("compositionstart", () => place.setAttribute("data-composing", ""));
  input.addEventListener("compositionend", () => place.removeAttribute("data-composing"));
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.target !== document.body) return;
    event.preventDefault();
    input.focus();
  });
  const address = new URLSearchParams(location.search);
  if (address.size === 0) return;
  input.value = address.get("q") ?? "";
  // Opened before they are shown, so that nothing below has to move.
  if (filters && [...filters.querySelectorAll("select")].some(({ name }) => address.has(name))) {
    filters.open = true;
  }
  if (input.value) say("searching", words.searching);
  void load();
}

/** Each attempt asks for an address of its own: browsers remember that a module failed. */
function arrival(live: string, attempt: number): Promise<unknown> {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new SearchFault("timeout", live)), WAIT);
  });
  return Promise.race([import(/* @vite-ignore */ attempt > 1 ? `${live}?${attempt}` : live), late]);
}

function faultOf(error: unknown, live: string): SearchFault {
  if (error instanceof SearchFault) return error;
  if (!navigator.onLine) return new SearchFault("offline");
  return new SearchFault(error instanceof SyntaxError ? "damaged" : "missing", live);
}
