import type { Message, Place, Report } from "../../diagnostics/diagnostic.ts";
import type { Addresses } from "../addresses.ts";
import { nearest } from "../yaml/nearest.ts";

/** A link within the archive: where it is written, and the addresses of the pages that show it. */
export interface ShownLink {
  place: Place;
  url: string;
  shownAt: readonly string[];
}

/** Stands for the site and its base path, above which no link can lead. */
const ROOT = "https://archive.invalid/base";

/**
 * Every link within the archive leads to a page of the site, and to a block of it. Links to a text that has
 * errors are not reported beside those errors.
 */
export function checkLinks(
  links: readonly ShownLink[],
  addresses: Addresses,
  faulty: ReadonlySet<string>,
  report: Report,
): void {
  for (const { url, shownAt, place } of links) {
    for (const page of shownAt) {
      const problem = problemOf(url, page, addresses, faulty);
      if (!problem) continue;
      report(place, problem);
      break;
    }
  }
}

function problemOf(
  url: string,
  page: string,
  addresses: Addresses,
  faulty: ReadonlySet<string>,
): Message | null {
  const target = resolved(url, page);
  if (!target) return { id: "broken-link", values: { address: url, page } };
  const { path, anchor } = target;
  const anchors = addresses.anchorsAt(path);
  if (anchors !== undefined && (!anchors || anchor === "" || anchors.has(anchor))) return null;
  if (isOfFaultyText(path, faulty)) return null;
  if (anchors) return withoutBlock(url, anchor, [...anchors]);
  const similar = nearest(path, addresses.keys());
  return similar
    ? { id: "broken-link.similar", values: { address: url, page, similar } }
    : { id: "broken-link", values: { address: url, page } };
}

function withoutBlock(address: string, anchor: string, blocks: readonly string[]): Message {
  const similar = nearest(anchor, blocks);
  return similar
    ? { id: "broken-link.similar-block", values: { address, anchor, similar } }
    : { id: "broken-link.block", values: { address, anchor, ids: blocks.slice(0, 12).join(", ") } };
}

/** Path and anchor that a link has from a page; null when it leads out of the site. */
function resolved(url: string, page: string): { path: string; anchor: string } | null {
  const parsed = URL.parse(url.startsWith("/") ? ROOT + url : url, ROOT + page);
  if (!parsed?.href.startsWith(`${ROOT}/`)) return null;
  try {
    const path = decodeURIComponent(parsed.pathname.slice("/base".length)).replace(/(?<=\/)index\.html$/, "");
    return { path, anchor: decodeURIComponent(parsed.hash.slice(1)) };
  } catch {
    return null;
  }
}

function isOfFaultyText(path: string, faulty: ReadonlySet<string>): boolean {
  const [, folder, name] = /^(?:\/(?!articles\/)[a-z-]+)?\/(articles\/)?([^/]+)\/?$/.exec(path) ?? [];
  if (!name) return false;
  const isIts = (file: string) =>
    folder
      ? /^articles\/(?:.+\/)?([^/]+)\/(?:zh|en)\.md$/.exec(file)?.[1] === name
      : file.startsWith(`pages/${name}.`);
  return [...faulty].some(isIts);
}
