import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltSite } from "../../site/integration/built-site.ts";
import { startTags } from "../page-tags.ts";
import { filesOf } from "./manifest.ts";

/** Called for each page with the ids of its elements. */
export type PageReader = (file: string, ids: ReadonlySet<string>) => void;

/** A link to an element of a page. */
interface Fragment {
  page: string;
  link: string;
  id: string;
}

/** Where a link leads: a file of the site with the id of an element or `""`, nowhere else in need of a check, or a fault. */
type Target = { file: string; id: string } | { fault: string } | null;

/** No attribute of HTML can have it. */
const SEPARATOR = "\0";

const INDEX = /(?<=^|\/)index\.html$/;

/** The usual link within a page, which needs no parser. */
const WITHIN_PAGE = /^#[\w-]+$/;

/**
 * Follows every internal address of all pages, including navigation and pictures: each must lead to a file of the
 * site, and its fragment to an element there. Returns a sentence for each broken one. Reads each page once; nothing of
 * a page is kept but its ids and its links to elements of other pages.
 */
export async function brokenLinks(
  { folder, base, site }: BuiltSite,
  readPage: PageReader = () => {},
): Promise<string[]> {
  const files = new Set(await filesOf(folder));
  const root = new URL(base, site);
  const fragments = new Map<string, Fragment[]>();
  // By page, as one text: a set for each page takes several times the memory.
  const idsIn = new Map<string, string>();
  const faults: string[] = [];
  // Most links of a page are those of all other pages.
  const known = new Map<string, Target>();
  for (const page of files) {
    if (!page.endsWith(".html")) continue;
    const { ids, links } = idsAndLinks(readFileSync(join(folder, page), "utf8"));
    readPage(page, ids);
    idsIn.set(page, ownCopy([...ids].join(SEPARATOR)));
    for (const link of links) {
      const isShared = link.startsWith("/");
      const target = known.get(link) ?? targetOf(link, page, { files, root });
      if (isShared && !known.has(link)) known.set(ownCopy(link), target);
      if (!target) continue;
      if ("fault" in target) faults.push(`${page}: ${link} ${target.fault}`);
      else if (target.id === "" || (target.file === page && ids.has(target.id))) continue;
      else if (target.file === page) faults.push(`${page}: ${link} ${NO_PLACE}`);
      else {
        const fragment = { page, link: ownCopy(link), id: target.id };
        const others = fragments.get(target.file);
        if (others) others.push(fragment);
        else fragments.set(target.file, [fragment]);
      }
    }
  }
  for (const [file, links] of fragments) {
    const joined = idsIn.get(file);
    if (joined === undefined) continue;
    const ids = new Set(joined.split(SEPARATOR));
    for (const { page, link, id } of links) if (!ids.has(id)) faults.push(`${page}: ${link} ${NO_PLACE}`);
  }
  return faults;
}

/** A copy of a part of a page: the part itself would keep the whole page in memory. */
function ownCopy(text: string): string {
  return Buffer.from(text).toString();
}

const NO_PLACE = "页上没有这一处 there is no such place";

function targetOf(
  link: string,
  page: string,
  { files, root }: { files: ReadonlySet<string>; root: URL },
): Target {
  if (WITHIN_PAGE.test(link)) return { file: page, id: link.slice(1) };
  const url = URL.parse(link, new URL(page.replace(INDEX, ""), root).href);
  if (!url) return { fault: "不是地址 is no address" };
  if (url.origin !== root.origin) return null;
  if (!url.pathname.startsWith(root.pathname)) return { fault: "在网站之外 is outside the site" };
  const path = decodeURIComponent(url.pathname.slice(root.pathname.length));
  const file = [path, `${path.replace(/\/$/, "")}/index.html`.replace(/^\//, "")].find((one) =>
    files.has(one),
  );
  return file ? { file, id: decodeURIComponent(url.hash.slice(1)) } : { fault: "哪里也到不了 leads nowhere" };
}

/** The ids of the elements of a page and the addresses to which they lead. Those within a `<template>` have no effect. */
function idsAndLinks(html: string): { ids: Set<string>; links: Set<string> } {
  const ids = new Set<string>();
  const links = new Set<string>();
  for (const { attributes } of startTags(html, READ))
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "id") ids.add(value);
      else if (name === "srcset") for (const link of picturesOf(value)) links.add(link);
      else links.add(value);
    }
  return { ids, links };
}

const READ = new Set(["id", "href", "src", "action", "srcset"]);

function picturesOf(srcset: string): string[] {
  return srcset.split(/,\s+/).map((one) => one.trim().split(/\s/)[0] ?? "");
}
