import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BuiltSite, SiteStep } from "../../site/integration/built-site.ts";
import { PART_FILE, PART_PAGES } from "../../site/page-cache/parts.ts";
import { writeHeaders } from "../headers/write-headers.ts";
import { writeManifest } from "../verify/manifest.ts";
import { writeBill } from "./bill-of-materials.ts";
import { compressFiles } from "./compress.ts";
import { keepOldFiles } from "./old-files.ts";
import type { ReleaseStep } from "./release-in-work.ts";
import { makeScans } from "./scans.ts";
import { writeSearch } from "./search.ts";
import { verify } from "./verify.ts";

/** The steps of every build after Astro, in this order. */
export const SITE_STEPS: readonly SiteStep[] = [writeSearch, makeScans, writeHeaders, writeBill];

/** The steps of a part of a site: only its pages are left, with a manifest. */
export const PART_STEPS: readonly ReleaseStep[] = [
  async function leavePages({ folder }) {
    for (const name of await readdir(folder))
      if (name !== PART_PAGES && name !== PART_FILE) await rm(join(folder, name), { recursive: true });
  },
  manifest,
];

/** The steps of a release. Old files are copied together with their compressed versions. */
export const RELEASE_STEPS: readonly ReleaseStep[] = [
  ...SITE_STEPS,
  compressFiles,
  async function oldFiles(release) {
    await keepOldFiles(release);
  },
  verify,
  manifest,
];

async function manifest({ folder }: BuiltSite): Promise<void> {
  await writeManifest(folder);
}
