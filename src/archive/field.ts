import { z } from "zod";
import type { Bilingual } from "../text/language.ts";
import { bilingual } from "./values.ts";

/** The schema of a field and its description in the editors' guide. */
export interface Field<Schema extends z.ZodType> {
  schema: Schema;
  description: Bilingual;
  /** The condition under which it is required, if the schema cannot express it. */
  requiredWhen?: Bilingual;
  /** The name under which the page of an item shows it. */
  label?: Bilingual;
}

/** The schemas of a group of fields by their names. */
type SchemasOf<Group extends Record<string, Field<z.ZodType>>> = {
  [Name in keyof Group]: Group[Name]["schema"];
};

/** The value of a field that the page of an item shows under a label. */
export const FACT = z.union([z.string(), bilingual]);

/** Describes a field. */
export function field<Schema extends z.ZodType>(schema: Schema, description: Bilingual): Field<Schema> {
  return { schema, description };
}

/** Describes a field that the page of an item shows under a label. */
export function shownField<Schema extends z.ZodType<z.output<typeof FACT> | null>>(
  schema: Schema,
  label: Bilingual,
  description: Bilingual,
): Field<Schema> {
  return { schema, label, description };
}

/** Returns the schemas of a group of fields. */
export function schemasOf<Group extends Record<string, Field<z.ZodType>>>(group: Group): SchemasOf<Group> {
  return Object.fromEntries(
    Object.entries(group).map(([name, { schema }]) => [name, schema]),
  ) as SchemasOf<Group>;
}
