// By their URLs: what Vite adds to a plain import() is larger than all of this file.

import cite from "./cite/cite-dialog.ts?worker&url";
import markHits from "./mark-hits.ts?worker&url";
import { nameAddress } from "./name-address.ts";
import nameNotes from "./name-notes.ts?worker&url";
import place from "./place.ts?worker&url";
import { PLACE_LINKS } from "./place-links.ts";
import { citationAt } from "./quote-copy.ts";
import share from "./share.ts?worker&url";

/** Milliseconds to wait for the notes of names; after that, the page of names is opened. */
const WAIT = 3500;
/** The names that each choice makes operable, and whether it does where a page has no such choice. */
const CHOICES = [
  ["mark-names", "[data-name]", true],
  ["mark-terms", "[data-term]", false],
] as const;

/** Marks the places of a query where the address has one, and makes names operable: plain text until then. */
if (new URLSearchParams(location.search).has("q")) void import(/* @vite-ignore */ markHits);
for (const link of document.querySelectorAll<HTMLAnchorElement>(PLACE_LINKS)) {
  link.search = location.search;
  link.hash = location.hash;
}
addEventListener("scroll", () => void import(/* @vite-ignore */ place), { capture: true, once: true });
document.addEventListener("click", async (event) => {
  const address = (event.target as Element).closest<HTMLAnchorElement>(".address");
  if (!address || event.metaKey || event.ctrlKey || event.shiftKey) return;
  await import(/* @vite-ignore */ share);
  document.dispatchEvent(new CustomEvent("share", { detail: citationAt(address) }));
});
/** A click on a link ends the selection that is to be cited. */
let selected: Range | null = null;
document.addEventListener("pointerdown", () => {
  selected =
    getSelection()?.isCollapsed === false ? (getSelection()?.getRangeAt(0).cloneRange() ?? null) : null;
});
document.addEventListener("click", async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>(".cite");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  try {
    await import(/* @vite-ignore */ cite);
    document.dispatchEvent(new CustomEvent("cite", { detail: { link, selected } }));
  } catch {
    location.assign(link.href);
  }
});
if ("popover" in HTMLElement.prototype) {
  offerNames();
  document.addEventListener("change", offerNames);
  document.addEventListener("click", firstNote);
  document.addEventListener("keydown", (event) => {
    const name = nameAt(event);
    if (!name || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    name.click();
  });
}

function offerNames(): void {
  for (const [id, names, otherwise] of CHOICES) {
    const choice = document.getElementById(id) as HTMLInputElement | null;
    const isOffered = choice?.checked ?? otherwise;
    for (const name of document.querySelectorAll(`.prose ${names}`)) {
      for (const [attribute, value] of [
        ["role", "button"],
        ["tabindex", "0"],
        ["aria-haspopup", "dialog"],
      ] as const)
        if (isOffered) name.setAttribute(attribute, value);
        else name.removeAttribute(attribute);
    }
  }
}

function firstNote(event: MouseEvent): void {
  const name = nameAt(event);
  if (!name) return;
  document.removeEventListener("click", firstNote);
  const late = new Promise((_, reject) => setTimeout(reject, WAIT));
  Promise.race([import(/* @vite-ignore */ nameNotes), late]).then(
    () => name.click(),
    () => location.assign(nameAddress(name)),
  );
}

function nameAt({ target }: Event): HTMLElement | null {
  return (target as Element).closest<HTMLElement>(".prose span[role=button]");
}
