import { isMap, isNode, isScalar, parseDocument } from "yaml";
import { splitFrontMatter } from "./front-matter.ts";

/**
 * Sets a field in the front matter of a content file. The value is YAML on one line; everything else, including
 * comments and order, stays unchanged.
 * @throws RangeError if the file has no readable front matter.
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
