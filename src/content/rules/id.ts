import { ID } from "../../archive/schema.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { isSoundName } from "../files/file-names.ts";

/** True for a name that can be a permanent id; reports one that cannot. */
export function checkId(file: string, id: string, report: Report): boolean {
  if (ID.test(id) && isSoundName(id)) return true;
  report({
    ...{ file, line: 1, column: 1, rule: "id" },
    what: { zh: `“${id}”不能作编号`, en: `"${id}" cannot be a permanent id` },
    mend: {
      zh: "请只用小写字母、数字和连字符，不超过 100 个，例如 smart-city-2021；也不要用 con、aux 等 Windows 保留的名字",
      en: "Use small letters, digits and hyphens only, at most 100, such as smart-city-2021, and no name that Windows keeps, such as con or aux",
    },
  });
  return false;
}
