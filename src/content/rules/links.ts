import type { Complaint, Place, Report } from "../../diagnostics/diagnostic.ts";
import type { Addresses } from "../addresses.ts";
import { nearest } from "../yaml/nearest.ts";

/** A link within the archive: where it is written, and the addresses of the pages that show it. */
export interface ShownLink extends Place {
  url: string;
  shownAt: readonly string[];
}

/** Stands for the site and the base path that it may lie under, above which no link can lead. */
const ROOT = "https://archive.invalid/base";

/**
 * Every link within the archive leads to a page that the site will have, and to a block of it. A text that has
 * errors is told by them; links to it are not told again.
 */
export function checkLinks(
  links: readonly ShownLink[],
  addresses: Addresses,
  faulty: ReadonlySet<string>,
  report: Report,
): void {
  for (const { url, shownAt, ...place } of links) {
    for (const page of shownAt) {
      const complaint = complaintAbout(url, page, addresses, faulty);
      if (!complaint) continue;
      report({ ...place, ...complaint });
      break;
    }
  }
}

function complaintAbout(
  url: string,
  page: string,
  addresses: Addresses,
  faulty: ReadonlySet<string>,
): Complaint | null {
  const target = resolved(url, page);
  if (!target) return leadsNowhere(url, page, null);
  const { path, anchor } = target;
  const address = [path, `${path}/`].find((one) => addresses.has(one));
  if (address === undefined)
    return isOfFaultyText(path, faulty)
      ? null
      : leadsNowhere(url, page, nearest(path, [...addresses.keys()]));
  const anchors = addresses.get(address);
  if (!anchors || anchor === "" || anchors.has(anchor) || isOfFaultyText(path, faulty)) return null;
  return noAnchor(url, anchor, [...anchors]);
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

function leadsNowhere(url: string, page: string, meant: string | null): Complaint {
  return {
    rule: "broken-link",
    what: {
      zh: `链接“${url}”哪里也到不了（在 ${page} 页上）`,
      en: `The link "${url}" leads nowhere (on the page ${page})`,
    },
    mend: meant
      ? { zh: `是不是“${meant}”？`, en: `Did you mean "${meant}"?` }
      : {
          zh: "请写站内的地址，如 /articles/编号/、/zh/about/、#p3，或 https:// 开头的网址",
          en: "Write an address of the archive, such as /articles/<id>/, /en/about/ or #p3, or one that begins with https://",
        },
  };
}

function noAnchor(url: string, anchor: string, anchors: readonly string[]): Complaint {
  const near = nearest(anchor, anchors);
  const some = anchors.slice(0, 12).join(", ");
  return {
    rule: "broken-link",
    what: {
      zh: `链接“${url}”那一页上没有 #${anchor}`,
      en: `The page of the link "${url}" has no #${anchor}`,
    },
    mend: near
      ? { zh: `是不是 #${near}？`, en: `Did you mean #${near}?` }
      : { zh: `请写上那一页有的段落编号：${some}`, en: `Write a block id that it has: ${some}` },
  };
}
