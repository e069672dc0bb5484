import { SaxesParser } from "saxes";

/** Returns the texts of the elements of a name that are children of elements of another, in order. @throws Error for XML that is not well-formed. */
export function xmlTexts(xml: string, parent: string, name: string): string[] {
  const parser = new SaxesParser();
  const path: string[] = [];
  const texts: string[] = [];
  const isWanted = () => path.at(-1) === name && path.at(-2) === parent;
  const add = (text: string) => {
    if (isWanted()) texts.push((texts.pop() ?? "") + text);
  };
  parser.on("opentag", (tag) => {
    path.push(tag.name);
    if (isWanted()) texts.push("");
  });
  parser.on("closetag", () => path.pop());
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return texts;
}
