import { ACCESSED } from "../../citation/style-names.ts";
import { escapeText } from "../../text/markup.ts";
import { today } from "../today.ts";
import { words as wordsOf } from "./cite-words.ts";
import type { Passage } from "./passage.ts";

/** Where the format that a reader chose is kept, on this device only. */
const KEPT = "cite";
const MEDIA_TYPES: Record<string, string> = {
  ris: "application/x-research-info-systems",
  bib: "application/x-bibtex",
  json: "application/vnd.citationstyles.csl+json",
};

/**
 * Makes a list of citations show one format at a time, the reader's own, with buttons to copy and save it, and adds
 * the address of a passage and the day.
 */
export function makeChooser(list: HTMLElement, passage: Passage | null): void {
  const sections = [...list.querySelectorAll<HTMLElement>("[data-format]")];
  const texts = sections.map((section) => section.querySelector("p, pre") as HTMLElement);
  fillIn(list, texts);
  const select = document.createElement("select");
  for (const { dataset } of sections) select.add(new Option(dataset.title, dataset.format));
  const kept = keptFormat();
  if (sections.some(({ dataset }) => dataset.format === kept)) select.value = kept;
  const save = button("save");
  const status = document.createElement("span");
  status.role = "status";
  const tools = document.createElement("div");
  tools.className = "tools";
  tools.append(labelled("format", select), button("copy", copy), save, status);
  if (passage) tools.prepend(scopeOf(passage, showScope));
  const quotation = document.createElement("blockquote");
  list.prepend(tools, quotation);
  select.addEventListener("change", show);
  save.addEventListener("click", saveFile);
  show();
  showScope(passage !== null);

  function show(): void {
    keepFormat(select.value);
    for (const section of sections) section.hidden = section.dataset.format !== select.value;
    save.hidden = !chosen().dataset.file;
    status.replaceChildren();
  }

  function showScope(isPassage: boolean): void {
    const words = isPassage ? passage?.words : null;
    quotation.hidden = !words;
    quotation.textContent = words ?? "";
    const block = isPassage && passage ? `#${passage.block}` : "";
    for (const text of texts)
      changeTexts(text, (all) => withFragment(all, list.dataset.address ?? "", block));
  }

  function chosen(): HTMLElement {
    return sections.find(({ dataset }) => dataset.format === select.value) as HTMLElement;
  }

  async function copy(): Promise<void> {
    const text = chosen().querySelector("p, pre") as HTMLElement;
    const quoted = quotation.hidden || chosen().dataset.file ? [] : [quotation.textContent ?? ""];
    const plain = [...quoted, text.textContent ?? ""].join("\n\n");
    try {
      await write(
        plain,
        chosen().dataset.file ? null : [...quoted.map(escapeText), text.innerHTML].join("<br><br>"),
      );
      status.replaceChildren(...wordsOf("copied"));
    } catch {
      // Without the clipboard, the text is selected for the reader to copy.
      getSelection()?.selectAllChildren(text);
      status.replaceChildren(...wordsOf("copyByHand"));
    }
  }

  function saveFile(): void {
    const { file = "" } = chosen().dataset;
    const blob = new Blob([chosen().querySelector("pre")?.textContent ?? ""], {
      type: MEDIA_TYPES[file] ?? "",
    });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${list.dataset.address?.split("/").at(-2)}.${file}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  }
}

/** Puts the day in place of the words for it. */
function fillIn(list: HTMLElement, texts: readonly HTMLElement[]): void {
  const day = today();
  for (const text of texts)
    for (const word of Object.values(ACCESSED))
      changeTexts(text, (all) => all.replaceAll(`[${word}]`, `[${day}]`));
  list.querySelector(":scope > .label")?.remove();
}

function changeTexts(element: HTMLElement, change: (text: string) => string): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    node.data = change(node.data);
  }
}

/** Puts a fragment, or none, after an address and the version that may follow it. */
export function withFragment(text: string, address: string, fragment: string): string {
  const [before = "", ...after] = text.split(address);
  const changed = after.map((rest) =>
    rest.replace(/^(\?v=\w+)?(?:#[\w-]+)?/, (_, version = "") => address + version + fragment),
  );
  return before + changed.join("");
}

/** The choice between a passage and the whole article. */
function scopeOf({ words }: Passage, show: (isPassage: boolean) => void): HTMLElement {
  const fieldset = document.createElement("fieldset");
  for (const [isPassage, key] of [
    [true, words ? "selection" : "paragraph"],
    [false, "article"],
  ] as const) {
    const input = document.createElement("input");
    input.type = "radio";
    input.name = "cited";
    input.checked = isPassage;
    input.addEventListener("change", () => show(isPassage));
    const label = document.createElement("label");
    label.append(input, " ", ...wordsOf(key), " ");
    fieldset.append(label);
  }
  return fieldset;
}

function labelled(key: Parameters<typeof wordsOf>[0], control: HTMLElement): HTMLElement {
  const label = document.createElement("label");
  label.append(...wordsOf(key), " ", control);
  return label;
}

function button(key: Parameters<typeof wordsOf>[0], act?: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.append(...wordsOf(key));
  if (act) made.addEventListener("click", act);
  return made;
}

async function write(plain: string, html: string | null): Promise<void> {
  if (html === null) return navigator.clipboard.writeText(plain);
  const as = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
  await navigator.clipboard.write([
    new ClipboardItem({ ...as("text/plain", plain), ...as("text/html", html) }),
  ]);
}

function keptFormat(): string {
  try {
    return localStorage.getItem(KEPT) ?? "";
  } catch {
    return "";
  }
}

function keepFormat(format: string): void {
  try {
    localStorage.setItem(KEPT, format);
  } catch {
    // The choice lasts as long as the page.
  }
}
