import type { APIRoute } from "astro";
import { schemaPath } from "../../../archive/routes.ts";
import index from "../../../corpus/schemas/index.schema.json";
import item from "../../../corpus/schemas/item.schema.json";
import { absoluteUrl } from "../../../site/address.ts";

const SCHEMAS = { item, index };

export function getStaticPaths() {
  return Object.keys(SCHEMAS).map((of) => ({ params: { of }, props: { of } }));
}

/** The JSON Schema of an item as data, or of the list of the archive's data. */
export const GET: APIRoute<{ of: keyof typeof SCHEMAS }> = ({ props: { of } }) => {
  const { $schema, ...rest } = SCHEMAS[of];
  return Response.json({ $schema, $id: absoluteUrl(schemaPath(of)), ...rest });
};
