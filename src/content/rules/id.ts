import { ID } from "../../archive/values.ts";
import { placeIn, type Report } from "../../diagnostics/diagnostic.ts";
import { isPortableName } from "../files/file-names.ts";

/** True for a name that can be a permanent id; reports one that cannot. */
export function checkId(file: string, id: string, report: Report): boolean {
  const isId = ID.test(id) && isPortableName(id);
  if (!isId) report(placeIn(file), { id: "id", values: { id } });
  return isId;
}
