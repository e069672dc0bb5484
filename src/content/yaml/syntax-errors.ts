import { type Document, isAlias, isNode, isScalar, type Node, visit, type YAMLError } from "yaml";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { YAML_ERRORS } from "../../i18n/diagnostic-terms.ts";
import { noTextIn } from "../../text/characters.ts";
import { noText } from "../rules/stray-characters.ts";

/** Offsets of a YAML text: from, to. */
export type Span = readonly [from: number, to: number];

type ReportSpan = (span: Span, message: Message) => void;

/** A few anchors save typing; many of them, each referring to the last, can fill the memory. */
const MOST_ANCHORS = 10;

/** True for a YAML text that can be read; reports its errors of syntax, and features of YAML that are not allowed. */
export function checkSyntax(text: string, document: Document, report: ReportSpan): boolean {
  let isValid = true;
  const refuse: ReportSpan = (span, message) => {
    isValid = false;
    report(span, message);
  };
  const tab = text.indexOf("\t");
  // One error of syntax leads the parser to find more.
  const [error] = document.errors;
  if (tab !== -1) refuse([tab, tab + 1], { id: "yaml.tab" });
  else if (error) checkError(error, document, refuse);
  else {
    checkRepeated(document, refuse);
    checkFeatures(document, refuse);
  }
  return isValid;
}

/** Where a node is in its text; null for what the text does not have. */
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

function checkError(error: YAMLError, document: Document, refuse: ReportSpan): void {
  const { code, message, pos } = error;
  if (/call stack/.test(message)) refuse(pos, { id: "limit.yaml-nesting" });
  else {
    const problem = { zh: YAML_ERRORS[code] ?? "这里不合语法", en: message };
    refuse(openingOf(error, document) ?? pos, { id: "yaml.syntax", values: { problem } });
  }
}

/** Where a quotation begins that has no end, which the parser looks for to the end of the text. */
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
