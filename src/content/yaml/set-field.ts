import { isMap, isNode, isScalar, parseDocument } from "yaml";
import { splitFrontMatter } from "./front-matter.ts";

/**
 * The text of a content file with one field of its front matter set to a value, which is written as
 * YAML on one line; all else stays as the editor wrote it, comments and order included.
 * @throws RangeError when the file has no front matter that can be read.
 */
export function setField(text: string, field: string, value: string): string {
  const yaml = splitFrontMatter(text)?.yaml;
  const map = yaml === undefined ? null : parseDocument(yaml, { schema: "failsafe" }).contents;
  if (yaml === undefined || (map !== null && !isMap(map))) throw new RangeError("no front matter");
  const start = text.indexOf("\n") + 1;
  const pair = map?.items.find(({ key }) => isScalar(key) && key.value === field);
  const from = isScalar(pair?.key) ? (pair.key.range?.[0] ?? yaml.length) : yaml.length;
  const written = isNode(pair?.value) ? (pair.value.range?.[1] ?? from) : from;
  const to = from + yaml.slice(from, written).trimEnd().length;
  const line = `${field}: ${value}${from === yaml.length ? "\n" : ""}`;
  return text.slice(0, start + from) + line + text.slice(start + to);
}
