import { relative } from "node:path";
import { spokenIn } from "../cli/editor-language.ts";
import { printFindings } from "../cli/print-diagnostics.ts";
import { readArchive } from "../content/load.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { buildPages } from "./astro.ts";
import type { SiteOrder } from "./build-release.ts";
import { overhear } from "./overhear.ts";
import { AFTER_PAGES } from "./steps/after-pages.ts";
import { explain } from "./system-errors.ts";
import { writeManifest } from "./verify/manifest.ts";
import { verifyRelease } from "./verify/verify-release.ts";
import { withoutScans } from "./without-scans.ts";

/**
 * The process in which a release is made, apart from the one that puts it in its place: what it breaks on,
 * want of memory among it, harms nothing. Exits with 0 when the site in `fresh` is whole.
 */
const order: SiteOrder = JSON.parse(process.argv[2] ?? "");

// Nobody would use what it makes when the other process is gone.
process.on("disconnect", () => process.exit(1));
process.channel?.unref();

try {
  process.exitCode = (await makeSite(order)) ? 0 : 1;
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function makeSite({
  content,
  out,
  fresh,
  cache,
  base,
  site: asked,
  purge,
}: SiteOrder): Promise<boolean> {
  console.log("检查内容 checking the content …");
  const { archive, findings } = await readArchive(content);
  const directory = relative(process.cwd(), content) || ".";
  printFindings(findings, { directory, languages: spokenIn(process.env) });
  if (!archive || hasErrors(findings)) {
    console.error("内容有错误，没有生成网站。The content has errors; nothing was built.");
    return false;
  }
  console.log("生成网页与索引 building pages and index …");
  const site = asked ?? archive.record.site;
  const plugins = archive.articles.some(({ scans }) => scans.length > 0) ? [] : [withoutScans];
  const warnings = await overhear(() =>
    buildPages({ content, base, site, archive, plugins }, { out: fresh, cache }),
  );
  if (warnings.length > 0) {
    console.error(
      "有以上提醒，可能有所缺失，没有生成网站。Something may be lost, as told above; nothing was built.",
    );
    return false;
  }
  const release = { folder: fresh, content, archive, base, site, former: out, purge };
  for (const step of AFTER_PAGES) await step(release);
  console.log("核对 verifying …");
  const { counts, faults } = await verifyRelease(release);
  const items = `${archive.articles.length} 篇文章 items`;
  console.log([items, ...counts.map(({ kind, found }) => `${found.length} ${kind}`)].join(", "));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return false;
  await writeManifest(fresh);
  return true;
}
