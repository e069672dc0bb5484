import { SaxesParser } from "saxes";

/** An element of an XML part, its name with the usual prefix of its namespace. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Namespaces of office documents, transitional and strict, by the prefix that everyone gives them. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml(?:\/2006)?\/main$/, "w"],
  [/officeDocument(?:\/2006)?\/math$/, "m"],
  [/drawingml(?:\/2006)?\/main$/, "a"],
  [/wordprocessingDrawing$/, "wp"],
  [/wordprocessingShape$/, "wps"],
  [/markup-compatibility\/2006$/, "mc"],
  [/schemas-microsoft-com:vml$/, "v"],
  [/officeDocument(?:\/2006)?\/relationships$/, "r"],
];

/**
 * The tree of a part that is known to be small and well-formed.
 * @throws Error when it is not well-formed.
 */
export function xmlTree(xml: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  const prefixes = new Map<string, string>();
  const parser = new SaxesParser({ xmlns: true });
  const nameOf = (uri: string, local: string, prefix: string) => {
    const known = prefixes.get(uri) ?? PREFIXES.find(([pattern]) => pattern.test(uri))?.[1] ?? prefix;
    prefixes.set(uri, known);
    return known ? `${known}:${local}` : local;
  };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local, prefix, attributes }) => {
    const element: XmlElement = {
      name: nameOf(uri, local, prefix),
      attributes: Object.fromEntries(
        Object.values(attributes).map((one) => [nameOf(one.uri, one.local, one.prefix), one.value]),
      ),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const addText = (text: string) => void open.at(-1)?.children.push(text);
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(xml).close();
  return root;
}

/** The elements among the children of an element, all or those of a name. */
export function elementsOf({ children }: XmlElement, name?: string): XmlElement[] {
  return children.filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The element at the end of a path of names; undefined if there is none. */
export function elementAt(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => at && elementsOf(at, name)[0], element);
}

/** All elements of a name below an element, in order. */
export function allElements(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allElements(child, name),
  ]);
}

/** All text within an element. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return "";
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
