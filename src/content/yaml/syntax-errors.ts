import {
  type Document,
  isAlias,
  isNode,
  isScalar,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { YAML_ERRORS } from "../../i18n/diagnostic-terms.ts";
import { noTextIn } from "../../text/characters.ts";
import { noText } from "../rules/stray-characters.ts";
import { quoted } from "./quoted.ts";

/** Offsets of a YAML text: from, to. */
export type Span = readonly [from: number, to: number];

type ReportSpan = (span: Span, message: Message) => void;

/** A few anchors save typing; many nested ones can exhaust the memory. */
const MOST_ANCHORS = 10;

/** True for readable YAML. Reports syntax errors, and YAML features that are not allowed. */
export function checkSyntax(text: string, document: Document, report: ReportSpan): boolean {
  let isValid = true;
  const refuse: ReportSpan = (span, message) => {
    isValid = false;
    report(span, message);
  };
  const tab = text.indexOf("\t");
  // One syntax error causes others.
  const [error] = document.errors;
  if (tab !== -1) refuse([tab, tab + 1], { id: "yaml.tab" });
  else if (error) checkError(error, { text, document }, refuse);
  else {
    checkRepeated(document, refuse);
    checkFeatures(document, refuse);
  }
  return isValid;
}

/** Returns the position of a node in its text; null for implicit nodes. */
export function rangeOf(node: unknown): Span | null {
  if (!isNode(node) || !node.range) return null;
  const [start, end] = node.range;
  return [start, end];
}

function checkRepeated(document: Document, refuse: ReportSpan): void {
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          refuse(rangeOf(key) ?? [0, 0], { id: "yaml.repeated", values: { field: `${key.value}` } });
        seen.add(key.value);
      }
    },
  });
}

function checkError(
  error: YAMLError,
  { text, document }: { text: string; document: Document },
  refuse: ReportSpan,
): void {
  const { code, message, pos } = error;
  if (/call stack/.test(message)) refuse(pos, { id: "limit.yaml-nesting" });
  else {
    const field = unquotedField(text, pos[0]);
    if (field) {
      refuse(field.span, { id: "yaml.quote", values: { field: field.name, quoted: quoted(field.value) } });
      return;
    }
    const problem = { zh: YAML_ERRORS[code] ?? "这里不合语法", en: message };
    refuse(openingOf(error, document) ?? pos, { id: "yaml.syntax", values: { problem } });
  }
}

/** A field on its line with an unquoted value. */
const FIELD = /^([A-Za-z]+):[ ]+(?!["'|>#])(\S.*?)[ ]*$/;

/** Returns the field on the line of an offset if its value needs quotation marks; null if there is another cause. */
function unquotedField(text: string, offset: number): { name: string; value: string; span: Span } | null {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", start);
  const [, name, value] = FIELD.exec(text.slice(start, end === -1 ? text.length : end)) ?? [];
  if (!name || value === undefined) return null;
  const isQuotable = parseDocument(`${name}: ${quoted(value)}`).errors.length === 0;
  const needsQuotes = isQuotable && (/:(?: |$)/.test(value) || /^[[\]{}@`%&*!,?-]/.test(value));
  return needsQuotes ? { name, value, span: [start, start + name.length] } : null;
}

/** Returns the beginning of an unclosed quotation, which the parser only notices at the end of the text. */
function openingOf({ code, message, pos }: YAMLError, document: Document): Span | null {
  if (code !== "MISSING_CHAR" || !/quote/.test(message)) return null;
  let opening: Span | null = null;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith("QUOTE") && range && range[0] <= pos[0]) opening = [range[0], range[0] + 1];
    },
  });
  return opening;
}

function checkFeatures(document: Document, refuse: ReportSpan): void {
  let anchors = 0;
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && isScalar(value) && value.anchor && value.value === "") {
        const values = { field: String(key.value), quoted: quoted(`&${value.anchor}`) };
        refuse(rangeOf(key) ?? [0, 0], { id: "yaml.quote", values });
        return;
      }
      const problem = problemOfKey(key);
      if (problem) refuse(rangeOf(key) ?? rangeOf(value) ?? [0, 0], problem);
    },
    Node(_, node) {
      if (isAlias(node) || node.anchor) anchors++;
      const isTooMany = anchors > MOST_ANCHORS;
      const problem: Message | null = isTooMany
        ? { id: "yaml-feature.anchors", values: { most: MOST_ANCHORS } }
        : problemOf(node, document);
      if (problem) refuse(rangeOf(node) ?? [0, 0], problem);
      return isTooMany ? visit.BREAK : undefined;
    },
  });
}

function problemOfKey(key: unknown): Message | null {
  if (!isScalar(key) || key.value === "") return { id: "yaml-feature.name" };
  if (key.value === "__proto__") return { id: "unknown-field.delete", values: { field: key.value } };
  return key.value === "<<" ? { id: "yaml-feature.merge" } : null;
}

function problemOf(node: Node, document: Document): Message | null {
  if (isAlias(node)) {
    const target = node.resolve(document);
    const isWithin = (target?.range?.[2] ?? 0) >= (rangeOf(node)?.[0] ?? 0);
    return !target || isWithin ? { id: "yaml-feature.alias", values: { name: node.source } } : null;
  }
  if (node.tag) return { id: "yaml-feature.tag", values: { tag: node.tag } };
  const stray = isScalar(node) && typeof node.value === "string" ? noTextIn(node.value) : null;
  return stray && noText(stray);
}
