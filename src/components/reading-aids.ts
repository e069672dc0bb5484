// By their URLs: what Vite adds to a plain import() is larger than all of this file.

import cite from "./cite/cite-dialog.ts?worker&url";
import markHits from "./mark-hits.ts?worker&url";
import { nameAddress } from "./name-address.ts";
import nameNotes from "./name-notes.ts?worker&url";
import "./place.ts";
import "./quote-copy.ts";
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
/** A click on a link ends the selection that is to be cited. */
let selected: Range | null = null;
document.addEventListener("pointerdown", () => {
  const selection = getSelection();
  selected = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
});
document.addEventListener("click", async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>(".address, .cite");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const isCite = link.matches(".cite");
  if (isCite) event.preventDefault();
  try {
    await import(/* @vite-ignore */ isCite ? cite : share);
    document.dispatchEvent(new CustomEvent(isCite ? "cite" : "share", { detail: { link, selected } }));
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
