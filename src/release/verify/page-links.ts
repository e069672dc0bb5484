import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import type { BuiltSite } from "../../site/integration/built-site.ts";
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
    const { ids, links } = linkAttributes(readFileSync(join(folder, page), "utf8"));
    readPage(page, ids);
    idsIn.set(page, ownCopy([...ids].join(SEPARATOR)));
    for (const link of links) {
      const isShared = link.startsWith("/");
      const target = known.get(link) ?? targetOf(link, page.replace(INDEX, ""), { files, root });
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
  const url = URL.parse(link, new URL(page, root).href);
  if (!url) return { fault: "不是地址 is no address" };
  if (url.origin !== root.origin) return null;
  if (!url.pathname.startsWith(root.pathname)) return { fault: "在网站之外 is outside the site" };
  const path = decodeURIComponent(url.pathname.slice(root.pathname.length));
  const file = [path, `${path.replace(/\/$/, "")}/index.html`.replace(/^\//, "")].find((one) =>
    files.has(one),
  );
  return file ? { file, id: decodeURIComponent(url.hash.slice(1)) } : { fault: "哪里也到不了 leads nowhere" };
}

/** The ids of the elements of a page, as browsers read them, and the addresses to which they lead. */
interface LinkAttributes {
  ids: Set<string>;
  links: Set<string>;
}

/** Each in an element once: browsers ignore a second one. Those within a `<template>` have no effect. */
const READ = new Set(["id", "href", "src", "action", "srcset"]);

/** Reads attributes one by one: an object for each element of a page takes longer. */
function linkAttributes(html: string): LinkAttributes {
  const ids = new Set<string>();
  const links = new Set<string>();
  const read = new Set<string>();
  let templates = 0;
  let isInert = false;
  const parser = new Parser({
    onopentagname(tagName) {
      read.clear();
      isInert = templates > 0;
      if (tagName === "template") templates += 1;
    },
    onattribute(name, value) {
      if (isInert || !READ.has(name) || read.has(name)) return;
      read.add(name);
      if (name === "id") ids.add(value);
      else if (name === "srcset") for (const link of picturesOf(value)) links.add(link);
      else links.add(value);
    },
    onclosetag(tagName) {
      if (tagName === "template") templates -= 1;
    },
  });
  parser.end(html);
  return { ids, links };
}

function picturesOf(srcset: string): string[] {
  return srcset.split(/,\s+/).map((one) => one.trim().split(/\s/)[0] ?? "");
}
