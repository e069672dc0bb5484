import { z } from "zod";
import type { Complaint } from "../../diagnostics/diagnostic.ts";
import type { Bilingual } from "../../text/language.ts";
import { nearest } from "./nearest.ts";

/** What to tell an editor of one fault, and the key it is about. */
export type ExplainedIssue = Complaint & { path: PropertyKey[] };

const CHINESE = z.locales.zhCN().localeError;
const ENGLISH = z.locales.en().localeError;
const EMPTY: Complaint = {
  rule: "missing-field",
  what: { zh: "这里什么也没有写", en: "There is nothing here" },
  mend: {
    zh: "请对照编辑指南（docs/editing.zh.md）的字段表填写",
    en: "Fill in the fields, as the table in docs/editing.en.md has them",
  },
};

/** Says in both languages what Zod found, one entry for each key concerned. */
export function explainIssue(issue: z.core.$ZodIssue, schema: z.ZodType): ExplainedIssue[] {
  const path = [...issue.path];
  const key = path.join(".");
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, path);
    return issue.keys.map((unknown) => ({ path: [...path, unknown], ...explainUnknownKey(unknown, known) }));
  }
  if (isMissing(issue)) {
    if (path.length === 0) return [{ path, ...EMPTY }];
    return [
      {
        path,
        rule: "missing-field",
        what: { zh: `缺少“${key}”`, en: `"${key}" is missing` },
        mend: { zh: `请加上一行“${key}: …”`, en: `Add a line "${key}: …"` },
      },
    ];
  }
  const own = issue.code === "custom" ? (issue.params as Partial<Bilingual> | undefined) : undefined;
  return [
    {
      path,
      rule: "field-value",
      what: {
        zh: `${key ? `“${key}”` : "这里"}的值不对：${own?.zh ?? message(issue, CHINESE)}`,
        en: `${key ? `"${key}"` : "This"} has a wrong value: ${own?.en ?? message(issue, ENGLISH)}`,
      },
      mend: {
        zh: "请对照编辑指南（docs/editing.zh.md）的字段表改正",
        en: "See the table of fields in docs/editing.en.md",
      },
    },
  ];
}

function isMissing({ code, input }: z.core.$ZodIssue): boolean {
  return ["invalid_type", "invalid_value"].includes(code) && (input === undefined || input === null);
}

function explainUnknownKey(unknown: string, known: readonly string[]): Complaint {
  const suggested = nearest(unknown, known);
  return {
    rule: "unknown-field",
    what: { zh: `没有叫“${unknown}”的字段`, en: `There is no field "${unknown}"` },
    mend: suggested
      ? { zh: `是不是“${suggested}”？`, en: `Did you mean "${suggested}"?` }
      : { zh: `可用的字段：${known.join("、")}`, en: `The fields are: ${known.join(", ")}` },
  };
}

function message(issue: z.core.$ZodIssue, locale: z.core.$ZodErrorMap): string {
  const told = locale({ ...issue, message: undefined } as z.core.$ZodRawIssue);
  return (typeof told === "string" ? told : told?.message) ?? issue.message;
}

/** The keys an object may have at the end of a path through a schema. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
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
