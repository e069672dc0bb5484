import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import { BLOCK_ID } from "../../src/archive/values.ts";
import { fileOf, pagesOf, SITE } from "./site.ts";

test("no block can have an id that an item's page uses for something else", async () => {
  const pages = (await pagesOf(SITE)).filter((page) => /(^|\/)articles\//.test(page));
  expect(pages.length).toBeGreaterThan(10);
  for (const page of pages) {
    const elements = parse(await fileOf(SITE, page)).querySelectorAll("[id]");
    const others = elements.filter((element) => !element.closest(".block")).map(({ id }) => id);
    expect(others.length, page).toBeGreaterThan(0);
    for (const id of others) expect(id, page).not.toMatch(BLOCK_ID);
  }
});
