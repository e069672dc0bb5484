// By their URLs: what Vite adds to a plain import() is larger than all of this file.
import markHits from "./mark-hits.ts?worker&url";
import nameNotes from "./name-notes.ts?worker&url";
import "./quote-copy.ts";

/** Milliseconds to wait for the notes of names; after that, the link of the name is followed. */
const WAIT = 3500;

/** Marks the places of a query where the address has one, and loads the notes of names with the first that is opened. */
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
