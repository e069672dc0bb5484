import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltSite } from "../../site/integration/built-site.ts";
import { elementsOf, type PageElement } from "../headers/page.ts";
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

const INDEX = /(?<=^|\/)index\.html$/;

/**
 * Follows every internal address of all pages, including navigation and pictures: each must lead to a file of the
 * site, and its fragment to an element there. Returns a sentence for each broken one. Reads each page once, and once
 * more if another page links to an element of it; nothing of a page is kept but such links.
 */
export async function brokenLinks(
  { folder, base, site }: BuiltSite,
  readPage: PageReader = () => {},
): Promise<string[]> {
  const files = new Set(await filesOf(folder));
  const root = new URL(base, site);
  const fragments = new Map<string, Fragment[]>();
  const faults: string[] = [];
  // Most links of a page are those of all other pages.
  const known = new Map<string, Target>();
  for (const page of files) {
    if (!page.endsWith(".html")) continue;
    const elements = elementsIn(page);
    const ids = idsOf(elements);
    readPage(page, ids);
    for (const link of new Set(elements.flatMap(linksOf))) {
      const isShared = link.startsWith("/");
      const target = known.get(link) ?? targetOf(link, page.replace(INDEX, ""), { files, root });
      if (isShared && !known.has(link)) known.set(ownCopy(link), target);
      if (!target) continue;
      if ("fault" in target) faults.push(`${page}: ${link} ${target.fault}`);
      else if (target.id === "" || (target.file === page && ids.has(target.id))) continue;
      else if (target.file === page) faults.push(`${page}: ${link} ${NO_PLACE}`);
      else {
        const fragment = { page, link: ownCopy(link), id: target.id };
        fragments.set(target.file, [...(fragments.get(target.file) ?? []), fragment]);
      }
    }
  }
  for (const [file, links] of fragments) {
    if (!file.endsWith(".html")) continue;
    const ids = idsOf(elementsIn(file));
    for (const { page, link, id } of links) if (!ids.has(id)) faults.push(`${page}: ${link} ${NO_PLACE}`);
  }
  return faults;

  function elementsIn(file: string): PageElement[] {
    return elementsOf(readFileSync(join(folder, file), "utf8"));
  }
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

/** The ids of elements, as browsers read them. */
function idsOf(elements: readonly PageElement[]): Set<string> {
  return new Set(elements.flatMap(({ attributes }) => attributes.id ?? []));
}

function linksOf({ attributes: { href, src, action, srcset } }: PageElement): string[] {
  const pictures = srcset?.split(/,\s+/).map((one) => one.trim().split(/\s/)[0] ?? "") ?? [];
  return [href, src, action, ...pictures].filter((link) => link !== undefined);
}
