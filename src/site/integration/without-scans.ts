import type { Plugin } from "vite";

const SHOWS_SCANS = /\/Scans\.astro$/;

/** A Vite plugin that leaves the styles and scripts of the scan viewer out of a site without scans. */
export const withoutScans: Plugin = {
  name: "without-scans",
  enforce: "pre",
  resolveId(source, importer) {
    if (!SHOWS_SCANS.test(source)) return null;
    return this.resolve(source.replace(SHOWS_SCANS, "/NoScans.astro"), importer);
  },
};
