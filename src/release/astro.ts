import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, dev } from "astro";
import type { Plugin } from "vite";
import { type Archive, readArchive } from "../content/load.ts";
import { scansWhileEditing } from "../site/iiif/dev-scans.ts";
import { search } from "../site/search-integration.ts";

/** What one run of Astro differs in from another. */
export interface AstroRun {
  content: string;
  base: string;
  site: string;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Names of `import.meta.env`: Astro lets variables of the environment, which others may have set, win. */
const OWN_NAMES = ["BASE_URL", "SITE", "MODE", "DEV", "PROD", "SSR", "ASSETS_PREFIX"];

/**
 * Builds the site into a folder. `cache` must be fresh for each run: a kept one would keep pages that
 * an edited plugin makes otherwise.
 * @throws whatever stops Astro, the gate's errors among it.
 */
export async function buildPages(
  run: AstroRun & { archive: Archive; plugins: Plugin[] },
  folders: { out: string; cache: string },
): Promise<void> {
  await build({
    ...configOf(run, run.plugins),
    integrations: [search(run.content, async () => run.archive)],
    logLevel: "warn",
    outDir: folders.out,
    cacheDir: folders.cache,
  });
}

/** Serves the site while it is edited. */
export async function servePages(run: AstroRun, port: number): Promise<void> {
  const plugins = [scansWhileEditing(run.content, join(ROOT, ".cache/scans"))];
  await dev({
    ...configOf(run, plugins),
    integrations: [search(run.content, async () => (await readArchive(run.content)).archive)],
    server: { host: "127.0.0.1", port },
    // With "always" the server would have a slash after the names of pictures too.
    trailingSlash: "ignore",
  });
}

function configOf({ content, base, site }: AstroRun, plugins: Plugin[]) {
  for (const name of OWN_NAMES) delete process.env[name];
  process.env.QIAOBAO_CONTENT = content;
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  return { root: ROOT, base, site, vite: { plugins } };
}
