import type { IncomingMessage } from "node:http";

/** The response to a request that is refused before a file lookup. */
export interface Refusal {
  status: 400 | 405 | 421;
  headers?: Record<string, string>;
}

/** The target of a request. */
export interface Target {
  /** As it was sent, beginning with `/`. */
  path: string;
  /** With its escapes resolved. */
  decoded: string;
  /** With its `?`; empty if there is none. */
  query: string;
}

/** Host names of this machine. Any other may be an attack by DNS rebinding. */
const OWN_HOST = /^(?:(?:[\w-]+\.)*localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;
const ANY_HOST = /^(?:[\w.~!$&'()*+,;=%-]+|\[[\da-f:.]+\])(?::\d*)?$/i;

const HTTP_DATE =
  /^(?:\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT|\w{6,9}, \d\d-\w{3}-\d\d \d\d:\d\d:\d\d GMT|\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4})$/;
const ONE_RANGE = /^bytes=[ \t]*(?:(\d+)-(\d*)|-(\d+))[ \t]*$/i;

/**
 * Returns the target of a request, or the reason why it is refused: its host, its method or its form.
 */
export function readRequest({
  method = "",
  url = "",
  headers,
  rawHeaders,
}: IncomingMessage): Target | Refusal {
  // The host of an absolute target takes precedence over the header.
  const [, absoluteHost, rest] = /^https?:\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  const host = absoluteHost ?? headers.host;
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host");
  if (hosts.length > 1 || (host !== undefined && !ANY_HOST.test(host))) return { status: 400 };
  if (host !== undefined && !OWN_HOST.test(host)) return { status: 421 };
  if (method !== "GET" && method !== "HEAD") return { status: 405, headers: { Allow: "GET, HEAD" } };
  const [, path, query = ""] = /^(\/[^?#]*)(\?[^#]*)?/.exec(rest === undefined ? url : rest || "/") ?? [];
  const decoded = path === undefined ? null : decodedPath(path);
  return path === undefined || decoded === null ? { status: 400 } : { path, decoded, query };
}

/** Null when an escape is broken. */
function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/**
 * Keeps only the conditions and ranges of a request that RFC 9110 lets a server apply to a file of this size in bytes
 * with a weak entity tag.
 */
export function keepValidFields({ method, headers }: IncomingMessage, size: number): void {
  for (const name of ["if-modified-since", "if-unmodified-since"] as const)
    if (headers[name] !== undefined && !HTTP_DATE.test(headers[name])) delete headers[name];
  if (headers["if-match"] !== undefined) {
    delete headers["if-unmodified-since"];
    // Strong comparison: a weak tag is never the same.
    if (headers["if-match"].trim() !== "*") headers["if-match"] = '"none"';
  }
  const range = method === "GET" && size > 0 && headers["if-range"] === undefined ? headers.range : undefined;
  const valid = range === undefined ? null : validRange(range, size);
  if (valid === null) delete headers.range;
  else headers.range = valid;
}

/** A range that is valid and the only one, as `bytes=…` within the size; null for any other, which is ignored. */
function validRange(range: string, size: number): string | null {
  const [, first, last, suffix] = ONE_RANGE.exec(range) ?? [];
  if (suffix !== undefined) return `bytes=-${Math.min(Number(suffix), size)}`;
  if (first === undefined || (last && Number(last) < Number(first))) return null;
  return `bytes=${Math.min(Number(first), size)}-${last ? Math.min(Number(last), size) : ""}`;
}
