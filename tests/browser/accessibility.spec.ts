import AxeBuilder from "@axe-core/playwright";
import { expect, PAGES, test } from "./site.ts";

const SCREENS = [
  { name: "phone", width: 390, height: 844 },
  { name: "desktop", width: 1280, height: 900 },
];

for (const { name, ...viewport } of SCREENS) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`on a ${name}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });
      for (const page of PAGES) {
        test(`axe finds nothing on ${page}`, async ({ page: tab }) => {
          await tab.goto(page);
          const live = tab.locator("qb-search");
          if (await live.count()) await expect(live).toHaveAttribute("data-state", "done");
          const { violations } = await new AxeBuilder({ page: tab })
            .options({ rules: { "color-contrast-enhanced": { enabled: true } } })
            .analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
          ).toEqual([]);
        });
      }
    });
  }
}

test.describe("at 320 px", () => {
  test.use({ viewport: { width: 320, height: 640 } });
  for (const page of PAGES) {
    test(`${page} needs no scrolling sideways`, async ({ page: tab }) => {
      await tab.goto(page);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }
});

test("the first stop of the keyboard is a way past the navigation", async ({ page }) => {
  await page.goto("/zh/articles/smart-city-opinions/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
});
