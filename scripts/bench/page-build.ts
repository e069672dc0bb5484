import { join } from "node:path";
import { build } from "vite";
import type { SystemName } from "./systems/system.ts";

/** Bundles a system's page of `pages/` into the folder of its index, as a site's page would be. */
export async function buildPage(name: SystemName, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    base: "./",
    root: join(import.meta.dirname, "pages", name),
    build: { outDir: folder, emptyOutDir: false, modulePreload: false },
    worker: { format: "es" },
  });
}
