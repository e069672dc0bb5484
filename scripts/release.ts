import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { hasErrors } from "../src/archive/finding.ts";
import { readArchive } from "../src/gate/read-archive.ts";
import { buildPages } from "./astro.ts";
import { spokenIn } from "./editor-language.ts";
import type { SiteOptions } from "./options.ts";
import { printFindings } from "./print-findings.ts";
import { verifyRelease } from "./verify-release.ts";

/**
 * Checks the content, builds the site in a fresh folder, verifies it, and only then puts it in the
 * place of the former one. Returns false, and has said why, when there is nothing to publish.
 */
export async function buildRelease(options: SiteOptions): Promise<boolean> {
  console.log("检查内容 checking the content …");
  const { archive, findings } = await readArchive(options.content);
  const directory = relative(process.cwd(), options.content) || ".";
  printFindings(findings, { directory, languages: spokenIn(process.env) });
  if (!archive || hasErrors(findings)) {
    console.error("内容有错误，没有生成网站。The content has errors; nothing was built.");
    return false;
  }
  await mkdir(dirname(options.out), { recursive: true });
  const workshop = await mkdtemp(join(dirname(options.out), `.${basename(options.out)}-`));
  try {
    const fresh = join(workshop, "site");
    console.log("生成网页与索引 building pages and index …");
    const { content, base } = options;
    const site = options.site ?? archive.record.site;
    await buildPages({ content, base, site }, { out: fresh, cache: join(workshop, "cache") });
    console.log("核对 verifying …");
    const faults = await verifyRelease(fresh, archive);
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) return false;
    await replaceFolder(options.out, fresh, join(workshop, "former"));
    return true;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** Puts `fresh` in the place of `folder`, by renaming only; what was there is moved to `former`. */
async function replaceFolder(folder: string, fresh: string, former: string): Promise<void> {
  await rename(folder, former).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(fresh, folder);
}
