import { adoptStyle } from "../adopt-style.ts";
import { makeChooser } from "./chooser.ts";
import { citationList } from "./citation-list.ts";
import listStyle from "./citations.css?inline";
import dialogStyle from "./cite-dialog.css?inline";
import { words } from "./cite-words.ts";
import { passageOf } from "./passage.ts";

/** The link that was followed, and what was selected before. */
export interface CiteRequest {
  link: HTMLAnchorElement;
  selected: Range | null;
}

adoptStyle(listStyle + dialogStyle);
document.addEventListener("cite", (event) => {
  const { link, selected } = (event as CustomEvent<CiteRequest>).detail;
  // The page that the link leads to has the same citations, and says so where it is not there.
  open(link.href, selected).catch(() => location.assign(link.href));
});

/** Shows the citations of an item in a dialog. */
async function open(page: string, selected: Range | null): Promise<void> {
  const passage = passageOf(selected);
  const response = await fetch(new URL("../index.json", page));
  if (!response.ok) throw new Error(response.statusText);
  const { url, original, citations } = await response.json();
  const list = citationList(citations, { address: url, language: original.language });
  const dialog = document.createElement("dialog");
  const head = document.createElement("h2");
  head.append(...words("cite"));
  const close = document.createElement("button");
  close.type = "button";
  close.append(...words("close"));
  close.addEventListener("click", () => dialog.close());
  dialog.className = "cite-dialog";
  dialog.ariaLabel = head.textContent;
  dialog.append(head, list, close);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  makeChooser(list, passage);
  dialog.showModal();
}
