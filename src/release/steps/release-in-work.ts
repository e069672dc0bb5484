import type { BuiltSite } from "../../site/integration/built-site.ts";

/** A release being made: its pages are built, and nothing is published yet. */
export interface ReleaseInWork extends BuiltSite {
  /** The release that it will replace; it may not be there. */
  former: string;
  /** True when nothing of former releases may be kept. */
  purge: boolean;
  /** True when texts get compressed copies. */
  compress: boolean;
  /** The folder in which pages are kept from one build to the next; null for none. */
  pageCache: string | null;
}

/** Adds files to a release, or checks them. @throws when the release must not be published. */
export type ReleaseStep = (release: ReleaseInWork) => Promise<void>;
