import type { z } from "zod";
import type { Block } from "../archive/article.ts";
import { type Place, placeIn, type Range, type Report, ruleOf } from "../diagnostics/diagnostic.ts";
import type { Language } from "../text/language.ts";
import { LIMITS } from "./files/limits.ts";
import { renderMarkdown } from "./markdown/markdown.ts";
import type { Prose } from "./markdown/remark-prose.ts";
import { checkLimits } from "./rules/limits.ts";
import { longestField, splitFrontMatter } from "./yaml/front-matter.ts";
import { type CheckedYaml, readYaml } from "./yaml/read-yaml.ts";

/** A Markdown file of the content: its checked front matter and its blocks. */
export interface TextFile<T> extends CheckedYaml<T> {
  file: string;
  language: Language;
  blocks: Block[];
  /** Its links within the archive. */
  links: { place: Place; url: string }[];
  /** The running text of each block; its lines and offsets are those of the file's text. */
  prose: Prose[];
  /** Returns the beginning of a block in the file. */
  blockPlace(block: Block): Place;
  /** Returns the range between two offsets of the file's text. */
  placeAt(from: number, to: number): Place;
}

/** Reads a text of an item, or a page: front matter by its schema, body by the Markdown pipeline. */
export function readTextFile<Schema extends z.ZodType>(
  { file, text, language }: { file: string; text: string; language: Language },
  schema: Schema,
  report: Report,
): TextFile<z.output<Schema>> | null {
  const parts = splitFrontMatter(text);
  if (!parts) {
    report(placeIn(file), { id: "front-matter" });
    return null;
  }
  const { yaml, yamlLine, body, bodyLine } = parts;
  if (yaml.length > LIMITS.frontMatter) {
    const { name, offset, length } = longestField(yaml);
    const line = yamlLine + yaml.slice(0, offset).split("\n").length - 1;
    const [count, most] = [length, LIMITS.frontMatter].map((number) => number.toLocaleString("en"));
    report(placeIn(file, line), {
      id: "limit.field",
      values: { field: name, count: count ?? "", most: most ?? "" },
    });
    return null;
  }
  const head = readYaml(yaml, schema, { file, firstLine: yamlLine }, report);
  if (!checkLimits(body, { file, firstLine: bodyLine }, report)) return null;
  const lineOf = (line: number) => line + bodyLine - 1;
  const placeOf = ({ start, end }: Range): Place => ({
    file,
    range: { start: { ...start, line: lineOf(start.line) }, end: { ...end, line: lineOf(end.line) } },
  });
  let isTooDeep = false;
  const { blocks, links, prose } = renderMarkdown(body, language, (range, message) => {
    isTooDeep ||= ruleOf(message) === "limit";
    report(placeOf(range), message);
  });
  if (!head || isTooDeep) return null;
  const bodyStart = text.length - body.length;
  return {
    ...{ ...head, file, language, blocks },
    links: links.map(({ url, range }) => ({ url, place: placeOf(range) })),
    prose: prose.map((one) => ({
      ...{ text: one.text, line: lineOf(one.line), end: one.end + bodyStart },
      offsets: one.offsets.map((offset) => offset + bodyStart),
    })),
    blockPlace: ({ line }) => placeIn(file, lineOf(line)),
    placeAt: placesIn(file, text),
  };
}

/** Gives line and column of offsets; the lines are looked up once, and only when a place is requested. */
function placesIn(file: string, text: string): TextFile<unknown>["placeAt"] {
  let starts: number[] | null = null;
  const pointAt = (offset: number) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    const after = starts.findIndex((start) => start > offset);
    const line = after === -1 ? starts.length : after;
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
  return (from, to) => ({ file, range: { start: pointAt(from), end: pointAt(to) } });
}
