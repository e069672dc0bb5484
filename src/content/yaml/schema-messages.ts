import { z } from "zod";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { EXPECTED } from "../../i18n/diagnostic-terms.ts";
import type { Bilingual } from "../../text/language.ts";
import { nearest } from "./nearest.ts";

/** A message about the value at a path. */
export interface PathMessage {
  path: PropertyKey[];
  message: Message;
}

const CHINESE = z.locales.zhCN().localeError;
const ENGLISH = z.locales.en().localeError;

/** Returns Zod's issues as one message for each field. */
export function messagesOf(issue: z.core.$ZodIssue, schema: z.ZodType): PathMessage[] {
  const path = [...issue.path];
  if (issue.code === "unrecognized_keys") {
    const fields = fieldsAt(schema, path);
    return issue.keys.map((field) => ({ path: [...path, field], message: unknownField(field, fields) }));
  }
  if (isMissing(issue)) return [{ path, message: missingField(path) }];
  const problem = problemOf(issue);
  const name = path.join(".");
  return [
    {
      path,
      message: name
        ? { id: "field-value", values: { path: name, problem } }
        : { id: "field-value.whole", values: { problem } },
    },
  ];
}

function isMissing({ code, input }: z.core.$ZodIssue): boolean {
  return ["invalid_type", "invalid_value"].includes(code) && (input === undefined || input === null);
}

function missingField(path: readonly PropertyKey[]): Message {
  const field = path.at(-1);
  if (field === undefined) return { id: "missing-field.all" };
  return typeof field === "number"
    ? { id: "missing-field.value", values: { path: path.slice(0, -1).join(".") } }
    : { id: "missing-field", values: { path: path.join("."), field: String(field) } };
}

function unknownField(field: string, fields: readonly string[]): Message {
  const similar = nearest(field, fields);
  if (similar) return { id: "unknown-field.similar", values: { field, similar } };
  return {
    id: "unknown-field",
    values: { field, fields: { zh: fields.join("、"), en: fields.join(", ") } },
  };
}

/** Returns our own words for our own rules, and the library's words for the rest. */
function problemOf(issue: z.core.$ZodIssue): Bilingual {
  const expected =
    issue.code === "custom" ? (issue.params as ExpectedParams | undefined)?.expected : undefined;
  return expected ? EXPECTED[expected] : { zh: localized(issue, CHINESE), en: localized(issue, ENGLISH) };
}

interface ExpectedParams {
  expected?: keyof typeof EXPECTED;
}

function localized(issue: z.core.$ZodIssue, locale: z.core.$ZodErrorMap): string {
  const text = locale({ ...issue, message: undefined } as z.core.$ZodRawIssue);
  return (typeof text === "string" ? text : text?.message) ?? issue.message;
}

/** Returns the allowed fields of the object at a path of a schema. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let node = unwrap(schema);
  for (const step of path) {
    if (node instanceof z.ZodObject) node = unwrap(node.shape[String(step)] as z.ZodType);
    else if (node instanceof z.ZodArray) node = unwrap(node.element as z.ZodType);
  }
  return node instanceof z.ZodObject ? Object.keys(node.shape) : [];
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  return schema;
}
