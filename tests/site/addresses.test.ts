import { expect, test } from "vitest";
import { addressesOf } from "../../src/content/addresses.ts";
import { ARCHIVE } from "../content/archive.ts";
import { pagesOf, SITE } from "./site.ts";

test("the gate knows each page that the site has, and no other", async () => {
  const built = (await pagesOf(SITE)).filter((page) => !/\b404\b/.test(page));
  const known = [...addressesOf(ARCHIVE).keys()].filter((address) => address.endsWith("/"));
  expect(known.sort()).toEqual(built.map((page) => `/${page.replace(/index\.html$/, "")}`).sort());
});
