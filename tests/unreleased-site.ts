import { mkdir, mkdtempDisposable, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Plugin } from "vite";

interface UnreleasedSite {
  /** The folder of the site, which is replaced. */
  out: string;
  /** The content: texts by their paths. */
  files: Record<string, string>;
  /** Vite plugins that change the program. */
  plugins: readonly Plugin[];
  /** False to build content with errors too. */
  isChecked: boolean;
}

/**
 * Builds a site that is only looked at in browsers: with its search and policies, without scans and verification. The
 * program is loaded by this call, so hooks for its modules must be registered before.
 * @throws Error if content that is to be checked has errors.
 */
export async function buildUnreleased({ out, files, plugins, isChecked }: UnreleasedSite): Promise<void> {
  const { build } = await import("astro");
  const { default: config } = await import("../astro.config.mjs");
  const { archive } = await import("../src/site/integration/archive.ts");
  const { loadContent } = await import("../src/content/load.ts");
  const { openPageGuard } = await import("../src/release/headers/page-guard.ts");
  const { writeHeaders } = await import("../src/release/headers/write-headers.ts");
  const { writeSearch } = await import("../src/release/steps/search.ts");

  await using staging = await mkdtempDisposable(join(tmpdir(), "qiaobao-unreleased-"));
  const content = join(staging.path, "content");
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  const loaded = await loadContent(content);
  const errors = loaded.diagnostics.filter(({ severity }) => severity === "error");
  if (isChecked && errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 3)));
  const reading = { ...loaded, diagnostics: [] };
  const outDir = resolve(out);
  await rm(outDir, { recursive: true, force: true });
  await build({
    ...config,
    ...{ configFile: false, logLevel: "warn", site: "https://port.example/" },
    root: join(import.meta.dirname, ".."),
    outDir,
    cacheDir: join(staging.path, "cache"),
    vite: { plugins: [...plugins] },
    integrations: [
      archive({
        content: { content, read: async () => reading },
        openGuard: openPageGuard,
        steps: async () => [writeSearch, writeHeaders],
      }),
    ],
  });
}
