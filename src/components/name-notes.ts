/**
 * Shows the entry of a name beside it, in a popover; without this, and in older browsers, its link leads
 * to the entry itself. Escape or a click elsewhere closes it and gives the focus back.
 */
const GAP = 6;
const note = document.createElement("div");
note.id = "name-note";
note.tabIndex = -1;

if ("popover" in note) {
  note.popover = "auto";
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a.term");
    const entry = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!entry || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    note.replaceChildren(...[...entry.childNodes].map((node) => node.cloneNode(true)));
    link.after(note);
    note.showPopover();
    place(link);
    note.focus({ preventScroll: true });
  });
  addEventListener("scroll", () => note.isConnected && note.hidePopover(), { passive: true });
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
