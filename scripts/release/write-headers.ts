import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { HeaderRules } from "./header-rules.ts";

/** The folder of a release with what servers are to send, in the forms that they read. */
const SERVING_FOLDER = "serving";

/** The rules themselves, from which the other files are made. */
export const RULES_PATH = `${SERVING_FOLDER}/headers.json`;

/** Writes the headers of a release into it. */
export async function writeHeaders(folder: string, rules: HeaderRules): Promise<void> {
  await mkdir(join(folder, SERVING_FOLDER), { recursive: true });
  await writeFile(join(folder, RULES_PATH), `${JSON.stringify(rules, null, 1)}\n`);
}
