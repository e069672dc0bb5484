import type { Hint } from "./press-line.ts";
import { elementAt, elementsOf, type XmlElement } from "./xml-tree.ts";

/** The properties that a style of a Word document gives its paragraphs. */
export interface WordStyle {
  hint: Hint | null;
  isHidden: boolean;
  isBold: boolean;
  /** Its list and level; null if it has none. */
  list: { id: string; level: number } | null;
}

const PLAIN: WordStyle = { hint: null, isHidden: false, isBold: false, list: null };

/** The styles of `styles.xml` by id, each with what it has from the style that it is based on. */
export function wordStyles(styles: XmlElement | undefined): (id: string | undefined) => WordStyle {
  const root = elementAt(styles, "w:styles");
  const elements = new Map(
    (root ? elementsOf(root, "w:style") : []).map((one) => [one.attributes["w:styleId"], one]),
  );
  const known = new Map<string | undefined, WordStyle>([[undefined, PLAIN]]);
  return function styleOf(id): WordStyle {
    const found = known.get(id);
    if (found) return found;
    // A style that is based on itself ends here.
    known.set(id, PLAIN);
    const element = elements.get(id);
    const style = element ? readStyle(element, styleOf) : { ...PLAIN, hint: hintOfName(id ?? "") };
    known.set(id, style);
    return style;
  };
}

function readStyle(element: XmlElement, styleOf: (id: string | undefined) => WordStyle): WordStyle {
  const base = styleOf(elementAt(element, "w:basedOn")?.attributes["w:val"]);
  const paragraph = elementAt(element, "w:pPr");
  return {
    hint:
      hintOfName(elementAt(element, "w:name")?.attributes["w:val"] ?? "") ??
      outlineHint(paragraph) ??
      base.hint,
    isHidden: switchOf(elementAt(element, "w:rPr"), "w:vanish") ?? base.isHidden,
    isBold: switchOf(elementAt(element, "w:rPr"), "w:b") ?? base.isBold,
    list: listOf(paragraph, base.list),
  };
}

/** The meaning of the names of Word's built-in styles, in the languages of its menus. */
function hintOfName(name: string): Hint | null {
  if (/^(?:title|标题|標題)$/i.test(name)) return { kind: "heading", level: 1 };
  if (/^(?:subtitle|副标题|副標題)$/i.test(name)) return { kind: "heading", level: 2 };
  const level = /^(?:heading|标题|標題)\s*([1-9])$/i.exec(name)?.[1];
  if (level) return { kind: "heading", level: Number(level) };
  return /^(?:caption|题注|題注)$/i.test(name) ? { kind: "caption" } : null;
}

/** The level at which a paragraph is in the outline of the document. */
export function outlineHint(properties: XmlElement | undefined): Hint | null {
  const level = Number(elementAt(properties, "w:outlineLvl")?.attributes["w:val"] ?? 9);
  return level < 9 ? { kind: "heading", level: level + 1 } : null;
}

/** The list that a paragraph is in, by its own properties or else its style's. */
export function listOf(properties: XmlElement | undefined, inherited: WordStyle["list"]): WordStyle["list"] {
  const list = elementAt(properties, "w:numPr");
  const level = elementAt(list, "w:ilvl")?.attributes["w:val"];
  const id = elementAt(list, "w:numId")?.attributes["w:val"] ?? inherited?.id;
  if (id === undefined || id === "0") return null;
  return { id, level: level === undefined ? (inherited?.level ?? 0) : Number(level) };
}

/** A property that is on or off; null if it is not named. */
export function switchOf(properties: XmlElement | undefined, name: string): boolean | null {
  const element = elementAt(properties, name);
  if (!element) return null;
  return !/^(?:0|false|off)$/.test(element.attributes["w:val"] ?? "1");
}
