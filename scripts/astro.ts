import { build } from "astro";

/** What one run of Astro differs in from another. */
export interface AstroRun {
  content: string;
  base: string;
  site: string;
  outDir: URL;
  /** Fresh for each run: a kept cache would keep pages that an edited plugin makes otherwise. */
  cacheDir: URL;
}

/** Builds the site with Astro. @throws whatever stops Astro, the gate's errors among it. */
export async function runAstro({ content, ...config }: AstroRun): Promise<void> {
  process.env.QIAOBAO_CONTENT = content;
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  await build({
    root: new URL("..", import.meta.url).pathname,
    logLevel: "warn",
    ...config,
    outDir: config.outDir.pathname,
    cacheDir: config.cacheDir.pathname,
  });
}
