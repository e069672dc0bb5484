import { stringify } from "yaml";
import { type FieldName, fieldNames, type TextRole } from "../../archive/fields.ts";

/**
 * The front matter of a new text, its fields in the order of the archive: values are YAML on one line, an empty
 * one is still to be filled in, null leaves the field out. Further lines follow the fields.
 */
export function frontMatter(
  role: TextRole,
  values: Partial<Record<FieldName, string | null>>,
  further: readonly string[] = [],
): string {
  const lines = fieldNames(role).flatMap((name) => {
    const value = values[name] ?? null;
    return value === null ? [] : [`${name}: ${value}`.trimEnd()];
  });
  return ["---", ...lines, ...further, "---", ""].join("\n");
}

/** A text as YAML on one line. */
export function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}
