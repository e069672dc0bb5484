import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import type { Place, Report } from "../../diagnostics/diagnostic.ts";
import { explainIssue } from "./schema-messages.ts";
import { yamlFaults } from "./syntax-errors.ts";

/** A checked YAML text, and where in its file each of its values stands. */
export interface CheckedYaml<T> {
  value: T;
  placeOf(path: readonly PropertyKey[]): Place;
}

/**
 * Reads YAML without types (every scalar a string; an empty one, `~` or `null` is null) and checks it
 * against a schema. What is wrong is reported with its line; then the result is null.
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
    // The library compares each key with each; `yamlFaults` finds those that stand twice in less time.
    uniqueKeys: false,
  });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: at.file, line: line + at.firstLine - 1, column: col };
  };
  const faults = yamlFaults(text, document);
  for (const { offset, complaint } of faults) report({ ...place(offset), ...complaint });
  if (faults.length > 0) return null;

  const placeOf = (path: readonly PropertyKey[]) => place(offsetOf(document.contents, path));
  const result = schema.safeParse(plain(document.contents, document), { reportInput: true });
  if (result.success) return { value: result.data, placeOf };
  const told = new Set<string>();
  for (const issue of result.error.issues) {
    for (const { path, ...message } of explainIssue(issue, schema)) {
      const key = path.join(".");
      // What is wrong with a value in two ways is one mistake.
      if (!told.has(key)) report({ ...placeOf(path), ...message });
      told.add(key);
    }
  }
  return null;
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

/** Offset of the deepest node on the path that is there; for a key, where the key begins. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) break;
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      const range = (node as Node | undefined)?.range;
      if (!range) break;
      offset = range[0];
    } else break;
  }
  return offset;
}
