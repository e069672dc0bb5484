import type { Citations } from "../../citation/citations.ts";
import { FILE_NAMES, STYLE_NAMES, type StyleName } from "../../citation/style-names.ts";
import type { Language } from "../../text/language.ts";
import { adoptStyle } from "../adopt-style.ts";
import { makeChooser } from "./chooser.ts";
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
  const list = document.createElement("div");
  list.className = "citations";
  list.dataset.address = url;
  list.append(...sectionsOf(citations, original.language));
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

function sectionsOf({ styled, ris, biblatex, csl }: Citations, language: Language): HTMLElement[] {
  const entries = Object.entries(STYLE_NAMES) as [StyleName, string][];
  const files = { ris, bib: biblatex, json: JSON.stringify([csl], null, 2) };
  return [
    ...entries.map(([name, title]) => {
      const text = document.createElement("p");
      text.lang = name.startsWith("gbt-") ? language : "en";
      text.append(...nodesOf(styled[name]));
      return sectionOf(name, title, text);
    }),
    ...Object.entries(FILE_NAMES).map(([name, title]) => {
      const text = document.createElement("pre");
      text.lang = language;
      text.textContent = files[name as keyof typeof files];
      const section = sectionOf(name, title, text);
      section.dataset.file = name;
      return section;
    }),
  ];
}

function sectionOf(format: string, title: string, text: HTMLElement): HTMLElement {
  const section = document.createElement("section");
  Object.assign(section.dataset, { format, title });
  section.append(text);
  return section;
}

/** The nodes of a citation, whose only element is `<i>`. Trusted Types forbid reading it as a document. */
function nodesOf(citation: string): Node[] {
  return citation.split("<i>").flatMap((piece, index) => {
    if (index === 0) return [new Text(plain(piece))];
    const [italic = "", rest = ""] = piece.split("</i>");
    const element = document.createElement("i");
    element.textContent = plain(italic);
    return [element, new Text(plain(rest))];
  });
}

function plain(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&amp;", "&");
}
