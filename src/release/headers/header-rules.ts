import { SEARCH_FOLDER, UNCHANGING_FOLDER } from "../../search/search-folder.ts";
import { SCRIPTS_FOLDER } from "./integrity.ts";
import { headerPolicy, type InlineHashes, SEARCH_PATHS } from "./policy.ts";

export type Headers = Readonly<Record<string, string>>;

/** The headers of the paths that a pattern matches; of several rules that match, the first counts. */
export interface HeaderRule {
  /** A regular expression that nginx, Caddy and JavaScript read alike, on the path with the base. */
  pattern: string;
  headers: Headers;
}

/** What a server is to send with each answer of a release. */
export interface HeaderRules {
  base: string;
  rules: HeaderRule[];
  /** With the page for a missing address, whatever its path. */
  notFound: Headers;
}

/** Folders whose names, or whose files' names, change with their content, below the base path. */
const HASHED = `(${SCRIPTS_FOLDER}|${SEARCH_FOLDER}/${UNCHANGING_FOLDER})/`;
const IMMUTABLE = { "Cache-Control": "public, max-age=31536000, immutable" };
const REVALIDATED = { "Cache-Control": "no-cache" };
const NOT_STORED = { "Cache-Control": "no-store" };
const NOTHING_INLINE: InlineHashes = { scripts: [], styles: [] };

/** Browser features that no page here uses. */
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
/** Pictures, feeds and data are for everyone's pages and programs. */
const OPEN: Headers = {
  ...SAFETY,
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Access-Control-Allow-Origin": "*",
};

/**
 * The headers of a release whose pages let these scripts and styles run. WebAssembly is for the search pages
 * and for the search worker, to which browsers apply the policy it comes with.
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

/** The headers of an existing address. */
export function headersOf({ rules }: HeaderRules, path: string): Headers {
  return rules.find(({ pattern }) => new RegExp(pattern).test(path))?.headers ?? {};
}
