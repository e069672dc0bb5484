import { type Document, isMap, isScalar, type Node } from "yaml";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { quoted } from "./quoted.ts";
import { rangeOf, type Span } from "./syntax-errors.ts";

/** Fields for ids, dates and the like, whose values cannot contain ` #`. */
const NOT_TEXT = new Set(
  "newspaper date dateBounds topics rights retired source scans status translationOf site lead id dates language formerly hideChangesUntil corrections corrects received file".split(
    " ",
  ),
);

/**
 * Reports YAML comments after text fields: an error if the `#` touches the next character, as in
 * `新港 #1 开航`, else a warning. Quoted values end before their comment. False if text was cut.
 */
export function checkComments(
  document: Document,
  text: string,
  report: (span: Span, message: Message) => void,
): boolean {
  let isWhole = true;
  visitMap(document.contents);
  return isWhole;

  function visitMap(node: unknown): void {
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      const field = isScalar(key) ? String(key.value) : "";
      if (NOT_TEXT.has(field)) continue;
      if (isMap(value)) visitMap(value);
      else if (isScalar(value) && value.type === "PLAIN") checkScalar(field, key as Node, value);
    }
  }

  function checkScalar(field: string, key: Node, value: Node & { value: unknown }): void {
    const [start, end] = rangeOf(value) ?? [0, 0];
    const rest = /^[ \t]+#([^\n]*)/.exec(text.slice(end));
    if (!rest || value.value === "" || value.value === null) return;
    const [whole = "", comment = ""] = rest;
    const kept = String(value.value);
    const span = rangeOf(key) ?? [start, end];
    const isCut = /^[^\s#]/.test(comment);
    isWhole &&= !isCut;
    report(
      span,
      isCut
        ? { id: "cut-text", values: { field, kept, quoted: quoted(`${kept}${whole}`.trimEnd()) } }
        : { id: "comment-after-text", values: { field, comment: comment.trim() } },
    );
  }
}
