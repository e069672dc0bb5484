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
import { PART_PAGES } from "../site/page-cache/parts.ts";
import { programHash } from "../site/page-cache/program-hash.ts";
import { withoutWarnings } from "./build-log.ts";
import type { SiteOrder } from "./build-release.ts";
import { saveBuiltSite } from "./built-site-file.ts";
import { openPageGuard } from "./headers/page-guard.ts";
import { runOrder } from "./run-order.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The process that checks the content and makes the pages of a release. */
await runOrder(async (order) => {
  console.log("检查内容 checking the content …");
  const { content, itemCache } = order;
  const source = archiveSource(
    content,
    itemCache === null ? null : { folder: itemCache, program: await programHash(ROOT, []) },
  );
  const { archive, diagnostics } = await source.read();
  const directory = relative(process.cwd(), content) || ".";
  completeStage("check");
  printDiagnostics(diagnostics, { directory, languages: spokenIn(process.env) });
  if (!archive || hasErrors(diagnostics)) {
    console.error("内容有错误，没有生成网站。The content has errors; nothing was built.");
    return false;
  }
  console.log("生成网页与索引 building pages and index …");
  return withoutWarnings(() =>
    build({
      ...config,
      configFile: false,
      root: ROOT,
      base: order.base,
      site: order.site ?? archive.record.site,
      outDir: order.fresh,
      // New for each build: a cached one may contain pages from before a plugin was edited.
      cacheDir: order.cache,
      integrations: [
        archiveIntegration({
          ...{ content: source, openGuard: openPageGuard, shard: order.shard, parts: order.parts },
          steps: async () => [
            async function passOn(site) {
              await saveBuiltSite(order.cache, site);
            },
          ],
          pageCache: pageCacheOf(order),
        }),
      ],
      logLevel: "warn",
      logger: { entrypoint: new URL("build-log.ts", import.meta.url) },
    }),
  );
});

/** A part of a site is the pages that it keeps; a site of parts needs some place for those that it makes itself. */
function pageCacheOf({ shard, parts, fresh, cache, pageCache }: SiteOrder): string | null {
  if (shard) return join(fresh, PART_PAGES);
  return parts.length > 0 ? (pageCache ?? join(cache, PART_PAGES)) : pageCache;
}
