import { mkdir, mkdtempDisposable, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { hostileContent } from "./content.ts";
import { readWithoutSanitiser, withoutCards, withRawHtml } from "./without-checks.ts";

/** Builds the hostile archive into the folder that is named, without having checked or sanitised it. */
const out = resolve(process.argv[2] ?? "");
readWithoutSanitiser();
const { build } = await import("astro");
const { default: config } = await import("../../astro.config.mjs");
const { archive } = await import("../../src/site/integration/archive.ts");
const { loadContent } = await import("../../src/content/load.ts");
const { guardPages } = await import("../../src/release/steps/csp.ts");
const { writeSearch } = await import("../../src/release/steps/search.ts");

await using staging = await mkdtempDisposable(join(tmpdir(), "qiaobao-unchecked-"));
const content = join(staging.path, "content");
for (const [path, text] of Object.entries(hostileContent())) {
  await mkdir(dirname(join(content, path)), { recursive: true });
  await writeFile(join(content, path), text);
}
await rm(out, { recursive: true, force: true });
const reading = { ...(await loadContent(content)), diagnostics: [] };
await build({
  ...config,
  ...{ configFile: false, logLevel: "warn", site: "https://port.example/" },
  root: join(import.meta.dirname, "../.."),
  outDir: out,
  cacheDir: join(staging.path, "cache"),
  vite: { plugins: [withoutCards, withRawHtml] },
  integrations: [
    archive({
      content: { content, read: async () => reading, forget: () => {} },
      steps: [writeSearch, guardPages],
    }),
  ],
});
