import type { Definition, Link, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import type { Message, Range } from "../../diagnostics/diagnostic.ts";
import { isLookalikeHost } from "../../text/host-names.ts";
import { report } from "./report.ts";

/** A link within the archive as written; lines are those of the Markdown. */
export interface InnerLink {
  url: string;
  range: Range;
}

declare module "vfile" {
  interface DataMap {
    links: InnerLink[];
  }
}

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const ALLOWED = new Set(["http", "https", "mailto"]);
const WEB_ADDRESS = /^https?:\/\/[^/]/i;
const MAIL_ADDRESS = /^mailto:[^\s@?]+@[^\s@?]+/i;
/** Browsers drop some of these, read others as a slash, and show the rest as nothing. */
const NO_ADDRESS = /[\p{Cc}\p{Cf}\s\\]/u;

/** Reports links other than web, mail and archive links, and collects the archive links. */
export function remarkLinks() {
  return (tree: Root, file: VFile): void => {
    file.data.links = [];
    if (!/[[<]/.test(String(file))) return;
    const used = new Set<string>();
    visit(tree, "linkReference", ({ identifier }) => {
      used.add(identifier);
    });
    visit(tree, ["link", "definition"], (node) => {
      if (node.type !== "link" && node.type !== "definition") return;
      // The sanitiser knows schemes in lower case only.
      node.url = node.url.replace(SCHEME, (scheme) => scheme.toLowerCase());
      const problem = problemOf(node);
      if (problem) report(file, node.position, problem);
      else if (node.position && !SCHEME.test(node.url) && (node.type === "link" || used.has(node.identifier)))
        linksOf(file).push({ url: node.url, range: node.position });
    });
  };
}

/** The links within the archive that `remarkLinks` collected. */
export function linksOf(file: VFile): InnerLink[] {
  file.data.links ??= [];
  return file.data.links;
}

function problemOf({ url }: Link | Definition): Message | null {
  // Browsers drop control characters and spaces within a scheme, so they are dropped here too.
  const scheme = SCHEME.exec(url.replace(/[\p{Cc}\p{Cf}\s]/gu, ""))?.[1];
  if (scheme && !ALLOWED.has(scheme.toLowerCase())) return { id: "link-scheme", values: { scheme } };
  if (url === "") return { id: "link-address.empty" };
  if (url.startsWith("//")) return { id: "link-scheme.missing" };
  const host = hostOf(url);
  if (host !== null && isLookalikeHost(host)) return { id: "link-address.lookalike", values: { host } };
  const isWhole = scheme === undefined || isWholeAddress(url);
  return isWhole && !NO_ADDRESS.test(url) ? null : { id: "link-address", values: { address: url } };
}

/** The host of a web or mail address as it is written, its escapes resolved; null if there is none. */
function hostOf(url: string): string | null {
  const host =
    /^https?:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(url)?.[1] ?? /^mailto:[^@?]*@([^?]*)/i.exec(url)?.[1];
  if (!host) return null;
  try {
    return decodeURIComponent(host);
  } catch {
    return host;
  }
}

function isWholeAddress(url: string): boolean {
  if (/^mailto:/i.test(url)) return MAIL_ADDRESS.test(url);
  const parsed = URL.parse(url);
  return parsed !== null && WEB_ADDRESS.test(url) && parsed.username === "" && parsed.password === "";
}
