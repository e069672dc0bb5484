import type { z } from "zod";
import type { Block } from "../archive/article.ts";
import type { Place, Report } from "../diagnostics/diagnostic.ts";
import type { Language } from "../text/language.ts";
import { LIMITS, tooLarge } from "./files/limits.ts";
import { renderMarkdown } from "./markdown/markdown.ts";
import type { Prose } from "./markdown/remark-prose.ts";
import { excessOf } from "./rules/limits.ts";
import { splitFrontMatter } from "./yaml/front-matter.ts";
import { placesIn } from "./yaml/places.ts";
import { type CheckedYaml, readYaml } from "./yaml/read-yaml.ts";

/** A Markdown file of the content: its checked front matter and its blocks. */
export interface TextFile<T> extends CheckedYaml<T> {
  file: string;
  blocks: Block[];
  /** Its links within the archive. */
  links: (Place & { url: string })[];
  /** The running text of each block; its lines and offsets are those of the file's text. */
  prose: Prose[];
  /** Where a block begins in the file. */
  blockPlace(block: Block): Place;
  /** Where an offset of the file's text stands. */
  placeAt(offset: number): Place;
}

/** Reads `zh.md`, `en.md` or a page: front matter by its schema, body by the Markdown pipeline. */
export function readTextFile<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  language: Language,
  report: Report,
): TextFile<z.output<Schema>> | null {
  const parts = splitFrontMatter(text);
  if (!parts) {
    report({
      ...{ file, line: 1, column: 1, rule: "front-matter" },
      what: {
        zh: "文件开头没有用“---”围起的说明部分",
        en: "The file does not begin with front matter between --- lines",
      },
      mend: {
        zh: "请照别的文章，在开头写上“---”、各字段、“---”",
        en: "Begin it with ---, the fields, and --- again, as other articles do",
      },
    });
    return null;
  }
  if (parts.yaml.length > LIMITS.frontMatter) {
    const what = { zh: "说明部分的字符", en: "Characters of the front matter" };
    report({ file, line: 1, column: 1, ...tooLarge(what, parts.yaml.length, LIMITS.frontMatter) });
    return null;
  }
  const head = readYaml(parts.yaml, schema, { file, firstLine: parts.yamlLine }, report);
  const lineOf = (line: number) => line + parts.bodyLine - 1;
  const excess = excessOf(parts.body);
  if (excess) {
    report({ file, line: lineOf(excess.line), column: 1, ...excess.complaint });
    return null;
  }
  const { blocks, findings, links, prose } = renderMarkdown(parts.body, language);
  const bodyStart = text.length - parts.body.length;
  for (const finding of findings) report({ ...finding, file, line: lineOf(finding.line) });
  if (!head || findings.some(({ rule }) => rule === "limit")) return null;
  return {
    ...{ ...head, file, blocks },
    links: links.map(({ url, line, column }) => ({ url, file, line: lineOf(line), column })),
    prose: prose.map((one) => ({
      ...{ text: one.text, line: lineOf(one.line), end: one.end + bodyStart },
      offsets: one.offsets.map((offset) => offset + bodyStart),
    })),
    blockPlace: ({ line }) => ({ file, line: lineOf(line), column: 1 }),
    placeAt: placesIn(file, text),
  };
}
