import type { Archive } from "../../archive/archive.ts";
import type { InlineHashes } from "./page-guard.ts";

/** A site that Astro has just built, with what it was built from. */
export interface BuiltSite {
  /** The folder of the built site. */
  folder: string;
  /** The content folder. */
  content: string;
  archive: Archive;
  /** Base path of the site, with `/` at both ends. */
  base: string;
  /** Absolute URL of the site. */
  site: string;
  /** The scripts and styles within its pages. */
  inline: InlineHashes;
}

/** Adds files to a built site or changes them. @throws when the site must not be used. */
export type SiteStep = (site: BuiltSite) => Promise<void>;
