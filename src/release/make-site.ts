import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "astro";
import config from "../../astro.config.mjs";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { spokenIn } from "../diagnostics/editor-language.ts";
import { printDiagnostics } from "../diagnostics/print.ts";
import { archive as archiveIntegration } from "../site/integration/archive.ts";
import { archiveSource } from "../site/integration/archive-source.ts";
import { completeStage } from "../site/integration/build-stages.ts";
import type { BuiltSite } from "../site/integration/built-site.ts";
import { PART_PAGES, PartFault } from "../site/page-cache/parts.ts";
import { countWarnings } from "./build-log.ts";
import type { SiteOrder } from "./build-release.ts";
import { PART_STEPS, RELEASE_STEPS } from "./steps/steps.ts";
import { explain, PlainError } from "./system-errors.ts";

/**
 * The process that makes a release. Another process publishes it and survives failures of this one, such as running
 * out of memory. Exits with 0 if the site in `fresh` is complete.
 */
const order: SiteOrder = JSON.parse(process.argv[2] ?? "");

// Without the other process the result is useless.
process.on("disconnect", () => process.exit(1));
process.channel?.unref();

try {
  process.exitCode = (await makeSite(order)) ? 0 : 1;
} catch (error) {
  console.error(explain(error instanceof PartFault ? new PlainError(error.message) : error));
  process.exitCode = 1;
}

/** A part of a site is the pages that it keeps; a site of parts needs some place for those that it makes itself. */
function pageCacheOf({ shard, parts, fresh, cache, pageCache }: SiteOrder): string | null {
  if (shard) return join(fresh, PART_PAGES);
  return parts.length > 0 ? (pageCache ?? join(cache, PART_PAGES)) : pageCache;
}

async function makeSite(order: SiteOrder): Promise<boolean> {
  console.log("检查内容 checking the content …");
  const source = archiveSource(order.content);
  const { archive, diagnostics } = await source.read();
  const directory = relative(process.cwd(), order.content) || ".";
  completeStage("check");
  printDiagnostics(diagnostics, { directory, languages: spokenIn(process.env) });
  if (!archive || hasErrors(diagnostics)) {
    console.error("内容有错误，没有生成网站。The content has errors; nothing was built.");
    return false;
  }
  console.log("生成网页与索引 building pages and index …");
  const { out: former, purge, compress, shard } = order;
  const steps = (shard ? PART_STEPS : RELEASE_STEPS).map((step) => {
    const run = (site: BuiltSite) => step({ ...site, former, purge, compress });
    return Object.defineProperty(run, "name", { value: step.name });
  });
  const warnings = await countWarnings(() =>
    build({
      ...config,
      configFile: false,
      root: fileURLToPath(new URL("../..", import.meta.url)),
      base: order.base,
      site: order.site ?? archive.record.site,
      outDir: order.fresh,
      // New for each build: a cached one may contain pages from before a plugin was edited.
      cacheDir: order.cache,
      integrations: [
        archiveIntegration({
          ...{ content: source, steps, shard, parts: order.parts },
          pageCache: pageCacheOf(order),
        }),
      ],
      logLevel: "warn",
      logger: { entrypoint: new URL("build-log.ts", import.meta.url) },
    }),
  );
  if (warnings === 0) return true;
  console.error(
    "有以上提醒，可能有所缺失，没有生成网站。Something may be missing, as reported above; nothing was built.",
  );
  return false;
}
