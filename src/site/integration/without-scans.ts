import type { Plugin } from "vite";

const SHOWS_SCANS = /\/Scans\.astro$/;

/** Leaves what shows scans out of a site that has none: neither its styles nor its scripts are built. */
export const withoutScans: Plugin = {
  name: "without-scans",
  enforce: "pre",
  resolveId(source, importer) {
    if (!SHOWS_SCANS.test(source)) return null;
    return this.resolve(source.replace(SHOWS_SCANS, "/NoScans.astro"), importer);
  },
};
