import { z } from "zod";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { splitFrontMatter } from "../yaml/front-matter.ts";
import { readYaml } from "../yaml/read-yaml.ts";

const unfilledSchema = z.looseObject({ status: z.literal("unfilled") });

/** True, and said, of an item's text that is still to be written: `status: unfilled`. It is not published. */
export function isUnfilled(file: string, text: string, report: Report): boolean {
  if (!text.includes("unfilled")) return false;
  const parts = splitFrontMatter(text);
  const head = parts && readYaml(parts.yaml, unfilledSchema, { file, firstLine: parts.yamlLine }, () => {});
  if (!head) return false;
  const isTranslation = file.endsWith("/en.md");
  report({
    ...head.placeOf(["status"]),
    rule: "unfilled",
    what: isTranslation
      ? { zh: "译文还没有写，页面上只有中文", en: "It is not translated yet; its page shows Chinese only" }
      : {
          zh: "正文还没有写，这篇文章不会发布",
          en: "Its text is not written yet; the item is not published",
        },
    mend: isTranslation
      ? {
          zh: "译好以后，填上 title 和 translator，把 status 改成 draft",
          en: "When it is translated, fill in title and translator, and write status: draft",
        }
      : {
          zh: "写好正文以后，删去“status: unfilled”这一行",
          en: 'When the text is written, delete the line "status: unfilled"',
        },
  });
  return true;
}
