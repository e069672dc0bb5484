import { expect, PAGES, test } from "./site.ts";

test("what a policy forbids is seen by these tests", async ({ page, violations }) => {
  await page.goto("/zh/");
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "javascript:document.title = 'run'";
    document.body.append(link);
    link.click();
  });
  await expect.poll(() => violations.splice(0).join(" ")).toContain("javascript:");
  expect(await page.title()).not.toBe("run");
});

test("text becomes no markup and no address of a script", async ({ page, violations }) => {
  await page.goto("/zh/search/");
  const refused = await page.evaluate(() => {
    const tries = [
      () => Object.assign(document.body, { innerHTML: "<b>x</b>" }),
      () => new Worker("/_astro/other.js"),
      () => new DOMParser().parseFromString("<b>x</b>", "text/html"),
    ];
    return tries.map((attempt) => {
      try {
        attempt();
        return "done";
      } catch (error) {
        return String(error);
      }
    });
  });
  for (const answer of refused) expect(answer).toContain("TypeError");
  expect(violations.splice(0).length).toBeGreaterThanOrEqual(refused.length);
});

/** Pages that run Pagefind's WebAssembly. */
const USES_PAGEFIND = /\/(search|concordance|timeline|verify)\//;

test("every page comes with its policy, in its headers and in itself", async ({ request }) => {
  for (const path of PAGES) {
    const response = await request.get(path);
    const meta = /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]*)"/.exec(
      await response.text(),
    )?.[1];
    for (const policy of [meta, response.headers()["content-security-policy"]]) {
      expect(policy, path).toContain("default-src 'none'");
      expect(policy?.includes("wasm-unsafe-eval"), path).toBe(USES_PAGEFIND.test(path));
    }
  }
});
