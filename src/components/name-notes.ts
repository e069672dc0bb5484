import type { NameNote, NameNotes } from "../render/names.ts";
import { adoptStyle } from "./adopt-style.ts";
import { nameAddress } from "./name-address.ts";
import css from "./name-notes.css?inline";

/**
 * Shows the note of a name beside it in a popover. Loaded with the first name that a reader opens; the notes of an
 * item are part of its data. When that does not load, the page of names is opened. Escape or a click elsewhere closes
 * the note and returns the focus.
 */
const GAP = 6;
const text = document.querySelector<HTMLElement>(".prose");
/** The language of the text, or of the Chinese beside its English. */
const textLanguage = (text?.querySelector<HTMLElement>(":scope > * > .zh") ?? document.documentElement).lang;
const popover = document.createElement("div");
let notes: Promise<NameNotes> | null = null;

adoptStyle(css);
popover.id = "name-note";
popover.role = "dialog";
popover.tabIndex = -1;
popover.popover = "auto";
document.addEventListener("click", ({ target }) => {
  const name = (target as Element).closest<HTMLElement>(".prose span[role=button]");
  if (name) open(name).catch(() => location.assign(nameAddress(name)));
});
addEventListener("scroll", () => popover.isConnected && popover.hidePopover(), { passive: true });

async function open(name: HTMLElement): Promise<void> {
  notes ??= read();
  const form = name.textContent;
  const language = name.closest<HTMLElement>("[lang]")?.lang === "en" ? "en" : "zh";
  const [id, note] = Object.entries(await notes).findLast(([, note]) => note[language].includes(form)) ?? [];
  if (!note) throw new Error(form);
  popover.ariaLabel = form;
  popover.replaceChildren(...linesOf(note, `${text?.dataset.names}${id}/`));
  name.after(popover);
  popover.showPopover();
  place(name);
  popover.focus({ preventScroll: true });
}

async function read(): Promise<NameNotes> {
  const response = await fetch(text?.dataset.notes ?? "");
  if (!response.ok) throw new Error(response.statusText);
  const { nameNotes }: { nameNotes: Record<string, NameNotes> } = await response.json();
  return nameNotes[textLanguage] ?? {};
}

function linesOf({ zh, en, note }: NameNote, page: string): HTMLElement[] {
  const chinese = textLanguage === "en" ? "zh-Hans" : textLanguage;
  const lines = [formsLine(zh, chinese, page), formsLine(en, "en", page)];
  if (note === null) return lines;
  const line = document.createElement("p");
  line.className = "label";
  line.textContent = note;
  return [...lines, line];
}

/** The preferred form, which leads to the page of the name, and the others. */
function formsLine([name = "", ...others]: readonly string[], lang: string, page: string): HTMLElement {
  const line = document.createElement("p");
  const link = document.createElement("a");
  line.lang = lang;
  link.href = page;
  link.textContent = name;
  line.append(link);
  for (const form of others) {
    const other = document.createElement("span");
    other.className = "alias";
    other.textContent = form;
    line.append(" ", other);
  }
  return line;
}

/** Below the name where there is room, else above it, and never over an edge of the window. */
function place(name: HTMLElement): void {
  const line = name.getClientRects()[0] ?? name.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const below = line.bottom + GAP;
  const above = line.top - GAP - height;
  popover.style.top = `${below + height > innerHeight && above > 0 ? above : below}px`;
  popover.style.left = `${Math.max(GAP, Math.min(line.left, document.documentElement.clientWidth - width - GAP))}px`;
}
