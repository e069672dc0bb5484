import { z } from "zod";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { splitFrontMatter } from "../yaml/front-matter.ts";
import { readYaml } from "../yaml/read-yaml.ts";

const unfilledSchema = z.looseObject({ status: z.literal("unfilled") });

/** A text of an item, and which of its texts it is. */
export interface ItemText {
  file: string;
  text: string;
  is: "record" | "translation";
}

/** True, and reported, for an item's text that is still to be written: `status: unfilled`. It is not published. */
export function isUnfilled({ file, text, is }: ItemText, report: Report): boolean {
  if (!text.includes("unfilled")) return false;
  const parts = splitFrontMatter(text);
  const head = parts && readYaml(parts.yaml, unfilledSchema, { file, firstLine: parts.yamlLine }, () => {});
  if (head) report(head.placeOf(["status"]), { id: `unfilled.${is}` });
  return head !== null;
}
