import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from "yaml";
import type { z } from "zod";
import { type Message, type Place, placeIn, type Report } from "../../diagnostics/diagnostic.ts";
import { invisibleIn } from "../../text/characters.ts";
import { invisibleCharacter } from "../rules/stray-characters.ts";
import { checkComments } from "./comments.ts";
import { quoted } from "./quoted.ts";
import { messagesOf } from "./schema-messages.ts";
import { checkSyntax, rangeOf, type Span } from "./syntax-errors.ts";

/** A checked YAML text with the position of each value. */
export interface CheckedYaml<T> {
  value: T;
  placeOf(path: readonly PropertyKey[]): Place;
}

/**
 * Reads YAML without types (every scalar a string; an empty one, `~` or `null` is null) and checks it
 * against a schema. Null, after reporting the problems, if it is not valid.
 */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  at: { file: string; firstLine: number },
  report: Report,
): CheckedYaml<z.output<Schema>> | null {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    ...{ schema: "failsafe", lineCounter: lines, prettyErrors: false },
    // The library compares all pairs of keys; `checkSyntax` finds repeated ones faster.
    uniqueKeys: false,
  });
  const place = ([from, to]: Span): Place => {
    const [start, end] = [lines.linePos(from), lines.linePos(to)].map(({ line, col }) => ({
      ...{ line: line + at.firstLine - 1, column: col },
    }));
    return start && end ? { file: at.file, range: { start, end } } : placeIn(at.file);
  };
  const reportSpan = (span: Span, message: Message) => report(place(span), message);
  if (!checkSyntax(text, document, reportSpan)) return null;
  if (!checkComments(document, text, reportSpan)) return null;
  checkEscapes(text, document, reportSpan);

  const placeOf = (path: readonly PropertyKey[]) => place(spanOf(document.contents, path));
  const value = plain(document.contents, document);
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, placeOf };
  const reported = new Set<string>();
  for (const issue of result.error.issues) {
    const found = messagesOf(issue, schema);
    for (const { path, message } of found) {
      const key = path.join(".");
      // Two problems of the same value have one cause.
      if (!reported.has(key))
        report(placeOf(path), (issue.code === "invalid_type" && asText(path)) || message);
      reported.add(key);
    }
  }
  return null;

  /** Advises to quote a value that was read as a list or map, if it would be valid as a text. */
  function asText(path: readonly PropertyKey[]): Message | null {
    const [field, ...inner] = path;
    const node = isMap(document.contents) ? document.contents.get(field, true) : null;
    if (inner.length > 0 || !(isMap(node) || isSeq(node)) || typeof value !== "object") return null;
    const [start, end] = rangeOf(node) ?? [0, 0];
    const words = text.slice(start, end).trim();
    const isFixed = !schema
      .safeParse({ ...value, [String(field)]: words })
      .error?.issues.some((issue) => issue.path[0] === field);
    const values = { path: String(field), field: String(field), quoted: quoted(words) };
    return isFixed && !words.includes("\n") ? { id: "field-value.text", values } : null;
  }
}

/** Reports invisible characters that are written as escapes: `"\u200B"`. */
function checkEscapes(
  text: string,
  document: Document,
  report: (span: Span, message: Message) => void,
): void {
  visit(document, {
    Scalar(_, { value, range, type }) {
      if (type !== "QUOTE_DOUBLE" || typeof value !== "string" || !range) return;
      const found = invisibleIn(value);
      // Unescaped ones were reported when the file was decoded.
      const isWritten = found && text.slice(range[0], range[1]).includes(value.charAt(found.offset));
      if (found && !isWritten) report([range[0], range[1]], invisibleCharacter(found));
    },
  });
}

function plain(node: unknown, document: Document): unknown {
  if (isAlias(node)) return plain(node.resolve(document), document);
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map(({ key, value }) => [String(isScalar(key) ? key.value : key), plain(value, document)]),
    );
  }
  if (isSeq(node)) return node.items.map((item) => plain(item, document));
  if (!isScalar(node)) return null;
  const isPlain = node.type === "PLAIN";
  return isPlain && ["", "~", "null"].includes(String(node.value)) ? null : node.value;
}

/** Returns the position of the deepest existing node on a path; for a field, that of its name. */
function spanOf(root: Node | null, path: readonly PropertyKey[]): Span {
  let node: unknown = root;
  let span: Span = [0, 0];
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) break;
      span = rangeOf(pair.key) ?? span;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      const range = rangeOf(node);
      if (!range) break;
      span = range;
    } else break;
  }
  return span;
}
