import type { Citations } from "../../citation/citations.ts";
import { FILE_NAMES, STYLE_NAMES, type StyleName } from "../../citation/style-names.ts";
import type { Language } from "../../text/language.ts";

/** The citations in every format, as CitationList.astro makes them; `address` is the absolute one in them. */
export function citationList(
  citations: Citations,
  { address, language }: { address: string; language: Language },
): HTMLElement {
  const list = document.createElement("div");
  list.className = "citations";
  list.dataset.address = address;
  list.append(...sectionsOf(citations, language));
  return list;
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
