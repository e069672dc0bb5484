import type { Report } from "../archive/finding.ts";
import { ID } from "../archive/schema.ts";

/** True for a name that can be a permanent id; reports one that cannot. */
export function checkId(file: string, id: string, report: Report): boolean {
  if (ID.test(id)) return true;
  report({
    ...{ file, line: 1, column: 1, rule: "id" },
    what: { zh: `“${id}”不能作编号`, en: `"${id}" cannot be a permanent id` },
    mend: {
      zh: "请只用小写字母、数字和连字符，例如 smart-city-2021",
      en: "Use small letters, digits and hyphens only, such as smart-city-2021",
    },
  });
  return false;
}
