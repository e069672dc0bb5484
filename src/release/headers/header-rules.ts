import { SEARCH_FOLDER, UNCHANGING_FOLDER } from "../../search/search-folder.ts";
import type { InlineHashes } from "../../site/integration/page-guard.ts";
import { SCRIPTS_FOLDER } from "./integrity.ts";
import { headerPolicy, SEARCH_PATHS } from "./policy.ts";

export type Headers = Readonly<Record<string, string>>;

/** Headers for the paths that match a pattern. The first matching rule counts. */
export interface HeaderRule {
  /** A regular expression, valid in nginx, Caddy and JavaScript, for the path with the base. */
  pattern: string;
  headers: Headers;
}

/** The headers that a server must send with each response of a release. */
export interface HeaderRules {
  base: string;
  rules: HeaderRule[];
  /** For the page for missing addresses, at any path. */
  notFound: Headers;
}

/** Folders below the base path with content hashes in their names or file names. */
const HASHED = `(${SCRIPTS_FOLDER}|${SEARCH_FOLDER}/${UNCHANGING_FOLDER})/`;
const IMMUTABLE = { "Cache-Control": "public, max-age=31536000, immutable" };
const REVALIDATED = { "Cache-Control": "no-cache" };
const NOT_STORED = { "Cache-Control": "no-store" };
const NOTHING_INLINE: InlineHashes = { scripts: [], styles: [] };

/** Browser features that no page uses. */
const UNUSED = [
  ...["accelerometer", "autoplay", "camera", "display-capture", "encrypted-media"],
  ...["geolocation", "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer", "microphone"],
  ...["midi", "payment", "publickey-credentials-get", "screen-wake-lock", "serial", "storage-access"],
  ...["usb", "xr-spatial-tracking"],
];

const SAFETY: Headers = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": UNUSED.map((power) => `${power}=()`).join(", "),
  "Cross-Origin-Opener-Policy": "same-origin",
};
const OWN: Headers = { ...SAFETY, "Cross-Origin-Resource-Policy": "same-origin" };
/** Pictures, feeds and data may be used by other sites and programs. */
const OPEN: Headers = {
  ...SAFETY,
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Access-Control-Allow-Origin": "*",
};

/**
 * Returns the headers of a release with these allowed scripts and styles. Only search pages and the search worker may
 * use WebAssembly; browsers apply to a worker the policy of its own response.
 */
export function headerRules(hashes: InlineHashes, base: string): HeaderRules {
  const policy = (inline: InlineHashes, wasm: boolean) => ({
    "Content-Security-Policy": headerPolicy(inline, wasm),
  });
  const page = { ...OWN, ...policy(hashes, false) };
  const searchPage = { ...OWN, ...policy(hashes, true) };
  const script = { ...OWN, ...policy(NOTHING_INLINE, true) };
  const file = { ...OPEN, ...policy(NOTHING_INLINE, false) };
  const searchPages = SEARCH_PATHS.map((path) => path.slice(1)).join("|");
  return {
    base,
    rules: [
      { pattern: `^${base}${HASHED}`, headers: { ...script, ...IMMUTABLE } },
      { pattern: `^${base}${SEARCH_FOLDER}/`, headers: { ...script, ...REVALIDATED } },
      {
        pattern: `^${base}(${searchPages})(index\\.html)?$`,
        headers: { ...searchPage, ...REVALIDATED },
      },
      { pattern: "(/|\\.html)$", headers: { ...page, ...REVALIDATED } },
      { pattern: "", headers: { ...file, ...REVALIDATED } },
    ],
    notFound: { ...page, ...NOT_STORED },
  };
}

/** Returns the headers of an existing address. */
export function headersOf({ rules }: HeaderRules, path: string): Headers {
  return rules.find(({ pattern }) => new RegExp(pattern).test(path))?.headers ?? {};
}
