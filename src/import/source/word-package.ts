import type { Bilingual } from "../../text/language.ts";
import { REASON } from "./left-out.ts";
import type { LineCollector } from "./marked-text.ts";
import { allElements, elementAt, elementsOf, textOf, type XmlElement, xmlTree } from "./xml-tree.ts";

/** The XML parts of a Word document by name. */
export type Parts = ReadonlyMap<string, string>;

/** Parts that hold settings and no text. */
const SETTINGS =
  /(?:^\[Content_Types\]|\.rels$|\/(?:settings|webSettings|styles|stylesWithEffects|numbering|fontTable|people)\.xml$|\/theme\/)/;
/** Elements of the main part that name who changed it. */
const TRACKED = ["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange"];

/**
 * Returns the name of the part with the text.
 * @throws Error when there is none.
 */
export function mainPart(parts: Parts): string {
  const document = relations(parts, "_rels/.rels").find(({ Type = "" }) => /\/officeDocument$/.test(Type));
  const name = (document?.Target ?? "word/document.xml").replace(/^\//, "");
  if (!parts.has(name)) throw new Error("the document has no main part");
  return name;
}

/** Returns the file that an id of a part refers to; undefined if there is none. */
export function relationTarget(parts: Parts, part: string, id: string): string | undefined {
  const path = part.replace(/([^/]*)$/, "_rels/$1.rels");
  return relations(parts, path).find(({ Id }) => Id === id)?.Target;
}

function relations(parts: Parts, path: string): Record<string, string>[] {
  const xml = parts.get(path);
  return xml ? allElements(xmlTree(xml), "Relationship").map(({ attributes }) => attributes) : [];
}

/** Leaves out notes, comments, headers and every other part that has text, and names embedded files. */
export function leaveOutParts(
  { parts, names, main }: { parts: Parts; names: Iterable<string>; main: string },
  lines: Pick<LineCollector, "leaveOut">,
): void {
  for (const [name, xml] of parts)
    if (name !== main && !SETTINGS.test(name))
      for (const text of textsOf(xmlTree(xml))) lines.leaveOut(text, reasonOf(name));
  for (const name of names)
    if (/\/embeddings\/|afchunk/i.test(name) && !name.endsWith(".xml"))
      lines.leaveOut(`[${name}]`, REASON.embedded);
}

/** Finds the people that a document names beside its text: its author and who commented on it or changed it. */
export function peopleIn(parts: Parts, text: XmlElement): Bilingual[] {
  const treeOf = (name: string) => xmlTree(parts.get(name) ?? "<none/>");
  const properties = elementsOf(treeOf("docProps/core.xml"), "cp:coreProperties")[0];
  const property = (name: string) => elementAt(properties, name)?.children.join("").trim() ?? "";
  const [author, editor] = [property("dc:creator"), property("cp:lastModifiedBy")];
  const commented = [...parts.keys()]
    .filter((name) => /comments\w*\.xml$/.test(name))
    .flatMap((name) => authorsOf(treeOf(name), ["w:comment"]));
  const comments = [...Map.groupBy(commented, (name) => name)]
    .map(([name, { length }]) => `${name} ${length}`)
    .join(", ");
  const changes = [...new Set(authorsOf(text, TRACKED))].join(", ");
  return [
    ...(author ? [{ zh: `作者：${author}`, en: `author: ${author}` }] : []),
    ...(editor ? [{ zh: `最后修改者：${editor}`, en: `last modified by: ${editor}` }] : []),
    ...(comments ? [{ zh: `批注：${comments}`, en: `comments: ${comments}` }] : []),
    ...(changes ? [{ zh: `修订：${changes}`, en: `tracked changes: ${changes}` }] : []),
  ];
}

/** The authors of the elements with one of the names, once for each element. */
function authorsOf(element: XmlElement, names: readonly string[]): string[] {
  return elementsOf(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child.attributes["w:author"] ?? "?"] : []),
    ...authorsOf(child, names),
  ]);
}

function reasonOf(name: string): Bilingual {
  if (/(?:foot|end)notes\.xml$/.test(name)) return REASON.note;
  if (/comments\w*\.xml$/.test(name)) return REASON.comment;
  if (/(?:header|footer)\d*\.xml$/.test(name)) return REASON.headerFooter;
  return name.startsWith("docProps/") ? REASON.property : REASON.otherPart;
}

/** The texts of a part: of its paragraphs where it has some, else of each element that has text of its own. */
function textsOf(element: XmlElement): string[] {
  if (element.name === "w:p" || element.name === "a:p") return [textOf(element)];
  const own = element.children.filter((child) => typeof child === "string").join("");
  return [...(own.trim() === "" ? [] : [own]), ...elementsOf(element).flatMap(textsOf)];
}
