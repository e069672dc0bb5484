// By their URLs, since what Vite adds to a plain import() weighs more than all of this.
import markHits from "./mark-hits.ts?worker&url";
import nameNotes from "./name-notes.ts?worker&url";
import "./quote-copy.ts";

/** Longest wait for the notes of names, in milliseconds; then the name's link is followed. */
const WAIT = 3500;

/** The places of a query are marked where the address has one; the notes of names come with the first that is asked for. */
if (new URLSearchParams(location.search).has("q")) void import(/* @vite-ignore */ markHits);
if ("popover" in HTMLElement.prototype) document.addEventListener("click", firstNote);

function firstNote(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a.term");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  document.removeEventListener("click", firstNote);
  const late = new Promise((_, reject) => setTimeout(reject, WAIT));
  Promise.race([import(/* @vite-ignore */ nameNotes), late]).then(
    () => link.click(),
    () => location.assign(link.href),
  );
}
