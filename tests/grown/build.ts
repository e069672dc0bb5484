import { mkdir, mkdtempDisposable, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { withoutCards } from "../unchecked/without-checks.ts";
import { grownContent } from "./content.ts";

/** Builds an archive of so many items into the folder that is named: `build.ts <folder> <items>`. */
const [out = "", count = "60"] = process.argv.slice(2);
const { build } = await import("astro");
const { default: config } = await import("../../astro.config.mjs");
const { archive } = await import("../../src/site/integration/archive.ts");
const { loadContent } = await import("../../src/content/load.ts");
const { guardPages } = await import("../../src/release/steps/csp.ts");
const { writeSearch } = await import("../../src/release/steps/search.ts");

await using staging = await mkdtempDisposable(join(tmpdir(), "qiaobao-grown-"));
const content = join(staging.path, "content");
for (const [path, text] of Object.entries(await grownContent(Number(count)))) {
  await mkdir(dirname(join(content, path)), { recursive: true });
  await writeFile(join(content, path), text);
}
const reading = await loadContent(content);
const errors = reading.diagnostics.filter(({ severity }) => severity === "error");
if (errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 3)));
await rm(resolve(out), { recursive: true, force: true });
await build({
  ...config,
  ...{ configFile: false, logLevel: "warn", site: "https://port.example/" },
  root: join(import.meta.dirname, "../.."),
  outDir: resolve(out),
  cacheDir: join(staging.path, "cache"),
  vite: { plugins: [withoutCards] },
  integrations: [
    archive({
      content: { content, read: async () => reading, forget: () => {} },
      steps: [writeSearch, guardPages],
    }),
  ],
});
