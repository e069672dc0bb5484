import { LinkChecker, LinkState } from "linkinator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Serving, serveSite } from "../../src/release/serve.ts";
import { BASED, fileOf, pagesOf, SITE } from "./site.ts";

const sites = [
  { name: "at the root", folder: SITE, base: "/" },
  { name: "under a base path", folder: BASED, base: "/archive/" },
];

for (const { name, folder, base } of sites) {
  let site: Serving;
  beforeAll(async () => {
    site = await serveSite(folder, base, 0);
  });
  afterAll(() => site.close());

  test(`${name}, every link and fragment of every page leads somewhere`, { timeout: 120_000 }, async () => {
    const { links } = await new LinkChecker().check({
      path: site.url,
      recurse: true,
      checkFragments: true,
      concurrency: 20,
      // Other hosts are not asked; canonical addresses are those of the archive's future home.
      linksToSkip: async (link) => !link.startsWith(site.url),
    });
    const broken = links.filter(({ state }) => state === LinkState.BROKEN);
    expect(broken.map(({ url, parent, status }) => `${parent} → ${url} (${status})`)).toEqual([]);
    expect(links.filter(({ state }) => state === LinkState.OK).length).toBeGreaterThan(60);
  });

  test(`${name}, no page asks another host for anything`, async () => {
    for (const page of await pagesOf(folder)) {
      const html = await fileOf(folder, page);
      expect(html.match(/<(?:script|img|iframe|source|video|audio)[^>]*\bsrc="?https?:/g), page).toBeNull();
      expect(html.match(/<link[^>]*rel="?(?:stylesheet|preload|icon)[^>]*href="?https?:/g), page).toBeNull();
    }
  });
}
