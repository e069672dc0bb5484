import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SEARCH_FOLDER, UNCHANGING_FOLDER } from "../../search/search-folder.ts";
import type { SiteStep } from "../../site/integration/built-site.ts";
import { caddyFile, hostedFile, nginxFile } from "./header-files.ts";
import { headerRules } from "./header-rules.ts";

/** The folder of a release with the headers in the formats of servers. */
const SERVING_FOLDER = "serving";

/** The rules themselves, from which the other files are derived. */
export const RULES_PATH = `${SERVING_FOLDER}/headers.json`;

/** Writes the headers that servers must send into a site; they are the same for all its pages. */
export const writeHeaders: SiteStep = async ({ folder, base, inline }) => {
  const rules = headerRules(inline, base);
  const names = await readdir(join(folder, SEARCH_FOLDER));
  const hashed = names.filter((name) => new RegExp(`^${UNCHANGING_FOLDER}$`).test(name)).sort();
  await mkdir(join(folder, SERVING_FOLDER), { recursive: true });
  await writeFile(join(folder, RULES_PATH), `${JSON.stringify(rules, null, 1)}\n`);
  await writeFile(join(folder, SERVING_FOLDER, "nginx.conf"), nginxFile(rules));
  await writeFile(join(folder, SERVING_FOLDER, "Caddyfile"), caddyFile(rules));
  await writeFile(join(folder, "_headers"), hostedFile(rules, hashed));
};
