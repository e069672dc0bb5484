import { trustedRule } from "./trusted-types.ts";

/**
 * Shows the entry of a name beside it in a popover, taken from the page of names that its link leads to. Loaded with
 * the first note that a reader opens. Without it, or when that page does not load, the link is followed. Escape or a
 * click elsewhere closes it and returns the focus.
 */
const GAP = 6;
const note = document.createElement("div");
note.id = "name-note";
note.tabIndex = -1;
/** Only the text of the page of names: its styles and scripts are not for this page. */
const mainPart = trustedRule("createHTML", (page) =>
  page.slice(page.indexOf("<main"), page.indexOf("</main>")),
);
let names: Promise<Document> | null = null;

note.popover = "auto";
document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a.term");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  open(link).catch(() => location.assign(link.href));
});
addEventListener("scroll", () => note.isConnected && note.hidePopover(), { passive: true });

async function open(link: HTMLAnchorElement): Promise<void> {
  names ??= read(link.pathname);
  const entry = (await names).getElementById(link.hash.slice(1));
  if (!entry) throw new Error(link.hash);
  note.replaceChildren(...[...entry.childNodes].map((node) => document.importNode(node, true)));
  link.after(note);
  note.showPopover();
  place(link);
  note.focus({ preventScroll: true });
}

async function read(path: string): Promise<Document> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(response.statusText);
  return new DOMParser().parseFromString(mainPart(await response.text()), "text/html");
}

/** Below the name where there is room, else above it, and never over an edge of the window. */
function place(link: HTMLElement): void {
  const line = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const below = line.bottom + GAP;
  const above = line.top - GAP - height;
  note.style.top = `${below + height > innerHeight && above > 0 ? above : below}px`;
  note.style.left = `${Math.max(GAP, Math.min(line.left, document.documentElement.clientWidth - width - GAP))}px`;
}
