import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BuiltSite } from "../../site/integration/built-site.ts";
import { attributeOf, elementsOf, type PageElement } from "../headers/page.ts";
import { filesOf } from "./manifest.ts";

/** The addresses in a page, and the ids that fragments can refer to. */
interface PageAddresses {
  links: string[];
  ids: Set<string>;
}

const INDEX = /(?<=^|\/)index\.html$/;

/**
 * Follows every internal address of all pages, including navigation and pictures: each must lead to a file of the
 * site, and its fragment to an element there. Returns a sentence for each broken one.
 */
export async function brokenLinks({ folder, base, site }: BuiltSite): Promise<string[]> {
  const files = new Set(await filesOf(folder));
  const pages = new Map<string, PageAddresses>();
  for (const file of files)
    if (file.endsWith(".html")) pages.set(file, addressesIn(await readFile(join(folder, file), "utf8")));
  const root = new URL(base, site);
  const faults: string[] = [];
  for (const [page, { links }] of pages)
    for (const link of links) {
      const fault = faultOf(link, page.replace(INDEX, ""), { files, pages, root });
      if (fault) faults.push(`${page}: ${fault}`);
    }
  return faults;
}

interface Site {
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, PageAddresses>;
  root: URL;
}

function faultOf(link: string, page: string, { files, pages, root }: Site): string | null {
  const url = URL.parse(link, new URL(page, root).href);
  if (!url) return `${link} 不是地址 is no address`;
  if (url.origin !== root.origin) return null;
  if (!url.pathname.startsWith(root.pathname)) return `${link} 在网站之外 is outside the site`;
  const path = decodeURIComponent(url.pathname.slice(root.pathname.length));
  const file = [path, `${path.replace(/\/$/, "")}/index.html`.replace(/^\//, "")].find((one) =>
    files.has(one),
  );
  if (!file) return `${link} 哪里也到不了 leads nowhere`;
  const fragment = decodeURIComponent(url.hash.slice(1));
  const ids = pages.get(file)?.ids;
  return fragment === "" || !ids || ids.has(fragment)
    ? null
    : `${link} 页上没有这一处 there is no such place`;
}

function addressesIn(html: string): PageAddresses {
  const elements = elementsOf(html);
  return {
    links: [...new Set(elements.flatMap(linksOf))],
    ids: idsOf(elements),
  };
}

/** The ids of elements, as browsers read them. */
export function idsOf(elements: readonly PageElement[]): Set<string> {
  return new Set(elements.flatMap((element) => attributeOf(element, "id") ?? []));
}

function linksOf(element: PageElement): string[] {
  const srcset = attributeOf(element, "srcset")?.split(/,\s+/) ?? [];
  return [
    ...["href", "src", "action"].flatMap((name) => attributeOf(element, name) ?? []),
    ...srcset.map((one) => one.trim().split(/\s/)[0] ?? ""),
  ];
}
