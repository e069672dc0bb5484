import type { Element, RootContent } from "hast";
import type { Edition } from "../archive/article.ts";
import { type Creator, shownName } from "../archive/creators.ts";
import type { Bilingual } from "../text/language.ts";
import type { CorpusItem } from "./corpus-item.ts";
import { OWN_LICENCE } from "./item-data.ts";
import { element, xmlText } from "./xml.ts";

/** TEI's names of the elements of a block; of other elements only the content is kept. A paragraph is a block, which is `ab`. */
const TEI_NAMES: Readonly<Record<string, string>> = {
  ...{ blockquote: "quote", li: "item", table: "table", tr: "row", del: "del", code: "code" },
};
const RENDITIONS: Readonly<Record<string, string>> = { strong: "bold", em: "italic", sup: "superscript" };

/** A corpus of items in TEI P5: the original and the translation of each, block by block, with their ids. */
export function teiCorpus(items: readonly CorpusItem[], archive: { name: Bilingual; url: string }): string {
  const header = element(
    "teiHeader",
    {},
    element(
      "fileDesc",
      {},
      element("titleStmt", {}, title(archive.name)) +
        element(
          "publicationStmt",
          {},
          element("p", {}, element("ref", { target: archive.url }, xmlText(archive.url))),
        ) +
        element(
          "sourceDesc",
          {},
          element("p", {}, "Newspapers, as each text says. 各篇文本分别注明所出的报纸。"),
        ),
    ),
  );
  const texts = items.map(teiOf).join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
${header}
${texts || element("text", {}, element("body", {}, element("p", {})))}
</TEI>
`;
}

function teiOf(item: CorpusItem): string {
  const { record, translated } = item.article;
  const texts = [record, translated]
    .filter((edition) => edition !== null)
    .map((edition) => textOf(item, edition));
  const group = element("text", {}, element("group", {}, texts.join("\n")));
  return element("TEI", { "xml:id": `item.${item.data.id}` }, `\n${headerOf(item)}\n${group}\n`);
}

function headerOf({ article, data, reference }: CorpusItem): string {
  const { date, page, url, version, translation, original } = data;
  const authors = article.creators.map(responsible).join("");
  const translator = translation
    ? element(
        "respStmt",
        {},
        element("resp", {}, "translator") + element("name", {}, xmlText(translation.translator)),
      )
    : "";
  const licences = [
    element("licence", { target: original.rights }, "The text as the newspaper printed it"),
    ...(translation ? [element("licence", { target: OWN_LICENCE }, "The translation")] : []),
  ];
  const scopes = [
    ...(page ? [element("biblScope", { unit: "page" }, xmlText(page))] : []),
    ...(data.section ? [element("biblScope", { unit: "section" }, xmlText(data.section.zh))] : []),
  ];
  const when = element(
    "date",
    {
      when: date.exact ? date.edtf : null,
      notBefore: date.exact ? null : date.earliest,
      notAfter: date.exact ? null : date.latest,
    },
    xmlText(date.edtf),
  );
  const imprint = element(
    "imprint",
    {},
    (data.newspaper.place ? element("pubPlace", {}, xmlText(data.newspaper.place.zh)) : "") +
      when +
      scopes.join(""),
  );
  return element(
    "teiHeader",
    {},
    element(
      "fileDesc",
      {},
      element("titleStmt", {}, element("title", {}, xmlText(original.title)) + translator) +
        element(
          "publicationStmt",
          {},
          element("publisher", {}, xmlText(reference.archive.en)) +
            element("idno", { type: "URI" }, xmlText(url)) +
            element("idno", { type: "version" }, version) +
            element("availability", {}, licences.join("")),
        ) +
        element(
          "sourceDesc",
          {},
          element(
            "biblStruct",
            {},
            element(
              "monogr",
              {},
              authors + element("title", { level: "j" }, xmlText(data.newspaper.title.zh)) + imprint,
            ),
          ),
        ),
    ),
  );
}

function responsible(creator: Creator): string {
  const name = element(
    creator.kind === "person" ? "persName" : "orgName",
    {},
    xmlText(shownName(creator, "zh-Hans")),
  );
  return element("respStmt", {}, element("resp", {}, creator.role) + name);
}

function title({ zh, en }: Bilingual): string {
  return (
    element("title", { "xml:lang": "zh-Hans" }, xmlText(zh)) +
    element("title", { "xml:lang": "en" }, xmlText(en))
  );
}

function textOf({ data, article }: CorpusItem, { language, headline, byline, blocks }: Edition): string {
  const prefixIn = (tag: string) => `item.${data.id}.${tag}`;
  const isTranslation = language !== article.record.language;
  const parts = [
    ...Object.entries(headline).flatMap(([type, text]) =>
      text ? [element("head", { type: type === "title" ? "main" : type }, xmlText(text))] : [],
    ),
    ...(byline ? [element("byline", {}, xmlText(byline))] : []),
    ...blocks.map((block) => {
      const partners = block.ids.map((id) => `#${prefixIn(article.record.language)}.${id}`).join(" ");
      const ids = {
        "xml:id": `${prefixIn(language)}.${block.ids[0]}`,
        corresp: isTranslation ? partners : null,
      };
      const content = contentOf(block.tree.children);
      if (block.kind === "figure") return element("figure", ids, element("head", {}, content));
      return element("ab", { ...ids, type: block.kind }, content);
    }),
  ];
  const body = element("body", {}, element("div", { type: "article" }, parts.join("\n")));
  return element("text", { "xml:lang": language, type: isTranslation ? "translation" : "original" }, body);
}

function contentOf(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) =>
      node.type === "text" ? xmlText(node.value) : node.type === "element" ? teiElement(node) : "",
    )
    .join("");
}

function teiElement({ tagName, properties, children }: Element): string {
  // Numbers, back references and the heading of notes are not printed text.
  if ("dataFootnoteBackref" in properties) return "";
  if ("dataFootnoteRef" in properties) return element("ptr", { type: "note" });
  if ("dataFootnotes" in properties) return contentOf(children.filter((child) => !isHeading(child)));
  const content = contentOf(children);
  const rendition = RENDITIONS[tagName];
  if (rendition) return element("hi", { rend: rendition }, content);
  if (tagName === "ul" || tagName === "ol")
    return element("list", { rend: tagName === "ol" ? "numbered" : "bulleted" }, content);
  if (tagName === "th" || tagName === "td")
    return element("cell", { role: tagName === "th" ? "label" : "data" }, content);
  if (tagName === "a") return element("ref", { target: String(properties.href ?? "") }, content);
  if (tagName === "br") return "<lb/>";
  const name = TEI_NAMES[tagName];
  return name ? element(name, {}, content) : content;
}

function isHeading(node: RootContent): boolean {
  return node.type === "element" && node.tagName === "h2";
}
