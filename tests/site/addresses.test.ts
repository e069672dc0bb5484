import { expect, test } from "vitest";
import { addressesOf } from "../../src/content/addresses.ts";
import { loadContent } from "../../src/content/load.ts";
import { FIXTURES, pagesOf, SITE } from "./site.ts";

test("the check knows every page that the site has, and no other", async () => {
  const built = (await pagesOf(SITE)).filter((page) => !/\b404\b/.test(page));
  const { archive } = await loadContent(FIXTURES);
  if (!archive) throw new Error("the fixtures have errors");
  const known = [...addressesOf(archive).keys()].filter((address) => address.endsWith("/"));
  expect(known.sort()).toEqual(built.map((page) => `/${page.replace(/index\.html$/, "")}`).sort());
});
