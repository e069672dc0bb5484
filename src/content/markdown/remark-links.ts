import type { Definition, Link, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import type { Complaint } from "../../diagnostics/diagnostic.ts";
import { report } from "./diagnostics.ts";

/** A link that leads to a place within the archive, as it is written; its line is that of the Markdown. */
export interface InnerLink {
  url: string;
  line: number;
  column: number;
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
/** Browsers drop some of these, take others for a slash, and show the rest as nothing. */
const NO_ADDRESS = /[\p{Cc}\p{Cf}\s\\]/u;

/** Refuses links that lead anywhere but to the web, to mail, or within the archive; notes down the last. */
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
      // The sanitiser knows schemes in small letters only.
      node.url = node.url.replace(SCHEME, (scheme) => scheme.toLowerCase());
      const complaint = complaintAbout(node);
      if (complaint) report(file, node, complaint);
      else if (!SCHEME.test(node.url) && (node.type === "link" || used.has(node.identifier))) {
        const { line = 1, column = 1 } = node.position?.start ?? {};
        linksOf(file).push({ url: node.url, line, column });
      }
    });
  };
}

/** The links within the archive that `remarkLinks` noted down on a file. */
export function linksOf(file: VFile): InnerLink[] {
  file.data.links ??= [];
  return file.data.links;
}

function complaintAbout({ url }: Link | Definition): Complaint | null {
  // Browsers drop control characters and spaces within a scheme, so they are dropped here too.
  const scheme = SCHEME.exec(url.replace(/[\p{Cc}\p{Cf}\s]/gu, ""))?.[1];
  if (scheme && !ALLOWED.has(scheme.toLowerCase())) return badScheme(scheme);
  if (url === "") return EMPTY;
  if (url.startsWith("//")) return WITHOUT_SCHEME;
  const isWhole = scheme === undefined || isWholeAddress(url);
  return isWhole && !NO_ADDRESS.test(url) ? null : badAddress(url);
}

function isWholeAddress(url: string): boolean {
  if (/^mailto:/i.test(url)) return MAIL_ADDRESS.test(url);
  const parsed = URL.parse(url);
  return parsed !== null && WEB_ADDRESS.test(url) && parsed.username === "" && parsed.password === "";
}

const MEND = {
  zh: "请用 https:// 开头的网址、mailto: 或站内地址",
  en: "Use an address that begins with https://, mailto:, or an address within the archive",
};

function badScheme(scheme: string): Complaint {
  return {
    rule: "link-scheme",
    what: { zh: `不能用“${scheme}:”开头的链接`, en: `A link must not begin with "${scheme}:"` },
    mend: MEND,
  };
}

const EMPTY: Complaint = {
  rule: "link-address",
  what: { zh: "链接没有写地址", en: "A link has no address" },
  mend: {
    zh: "请在圆括号里写上地址，或删去方括号",
    en: "Write the address in its parentheses, or delete the brackets",
  },
};

const WITHOUT_SCHEME: Complaint = {
  rule: "link-scheme",
  what: { zh: "链接以“//”开头，没有写明协议", en: "A link begins with //, without a scheme" },
  mend: MEND,
};

function badAddress(url: string): Complaint {
  return {
    rule: "link-address",
    what: { zh: `“${url}”不是完整的地址`, en: `"${url}" is no proper address` },
    mend: MEND,
  };
}
