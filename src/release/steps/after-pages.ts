import type { Archive } from "../../content/load.ts";
import { writeBill } from "./bill-of-materials.ts";
import { compressFiles } from "./compress.ts";
import { guardPages } from "./csp.ts";
import { keepOldFiles } from "./old-files.ts";
import { makeScans } from "./scans.ts";

/** A release being made: its pages and index are in `folder`, and nothing is published yet. */
export interface ReleaseInWork {
  folder: string;
  /** The content folder that it is made of. */
  content: string;
  archive: Archive;
  /** Path the site lies under, with `/` at both ends. */
  base: string;
  /** Absolute URL of the site. */
  site: string;
  /** The release that stands in the place now; it may not be there. */
  former: string;
  /** True when nothing of former releases may be kept. */
  purge: boolean;
}

/** Adds files to a release, or throws. */
export type ReleaseStep = (release: ReleaseInWork) => Promise<void>;

/** What is done when pages and index are there, in this order; then the release is verified and its manifest written. */
export const AFTER_PAGES: readonly ReleaseStep[] = [
  makeScans,
  guardPages,
  writeBill,
  compressFiles,
  // The last: what is kept comes with whatever was made beside it then.
  (release) => keepOldFiles(release),
];
