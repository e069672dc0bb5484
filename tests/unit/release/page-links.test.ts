import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { brokenLinks } from "../../../src/release/verify/page-links.ts";

/** The broken links of a site under `/a/` with a front page, a page, a picture, and this on the page. */
async function brokenOn(html: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-links-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = {
    "index.html": "<p id=top><p id='two words'>",
    "zh/about/index.html": html,
    "articles/x/码头.jpg": "",
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const archive = { record: null, newspapers: [], topics: [], vocabulary: [], pages: [], articles: [] };
  return brokenLinks({
    folder,
    base: "/a/",
    site: "https://site.example/",
    inline: { scripts: [], styles: [] },
    content: "",
    archive: archive as never,
  });
}

test.each([
  '<a href="/a/">',
  '<a href="/a/#top">',
  '<a href="/a/#two%20words">',
  '<a href="../../">',
  '<a href="#here"><p id="here">',
  '<a href="/a/zh/about">',
  '<a href="?q=a">',
  '<a href="https://site.example/a/zh/about/">',
  '<a href="https://other.example/gone/">',
  '<a href="mailto:a@site.example">',
  '<img src="/a/articles/x/%E7%A0%81%E5%A4%B4.jpg">',
  '<p title="<a href=/gone>">',
  '<a href="/a/" href="/gone">',
  '<template><a href="/gone"></a></template><a href="/a/">',
])("%s leads somewhere", async (html) => {
  expect(await brokenOn(html)).toEqual([]);
});

test.each([
  '<nav><a href="/a/zh/gone/"></a></nav>',
  '<a href="/zh/about/">',
  '<a href="/a/#nowhere">',
  '<a href="/a/#two">',
  '<a href="https://site.example/a/gone/">',
  '<img src="/a/articles/x/quay.jpg">',
  '<source srcset="/a/articles/x/%E7%A0%81%E5%A4%B4.jpg 1x, /a/gone.jpg 2x">',
  '<link rel="alternate" href="/a/en/rss.xml">',
  '<form action="/a/en/search/">',
  '<script src="/a/gone.js"></script>',
  '<a href="https://[">',
  '<template><p id="here"></p></template><a href="#here">',
  '<p id="there" id="here"><a href="#here">',
])("%s is broken", async (html) => {
  expect(await brokenOn(html)).toHaveLength(1);
});

test("pages larger together than the heap are read one at a time", async () => {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-links-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const names = Array.from({ length: 60 }, (_, number) => `page-${number}`);
  for (const [number, name] of names.entries()) {
    await mkdir(join(folder, name));
    const next = names[(number + 1) % names.length];
    const links = `<p id="here"><a href="/${name}/">here</a><a href="/${next}/#here">next</a>`;
    await writeFile(join(folder, name, "index.html"), links + "文".repeat(2 ** 19));
  }
  const read = `
    import { brokenLinks } from ${JSON.stringify(new URL("../../../src/release/verify/page-links.ts", import.meta.url))};
    const site = { folder: ${JSON.stringify(folder)}, base: "/", site: "https://site.example/" };
    console.log(JSON.stringify(await brokenLinks(site)));
  `;
  const flags = ["--max-old-space-size=32", "--input-type=module", "--eval", read];
  expect(execFileSync(process.execPath, flags, { encoding: "utf8" })).toBe("[]\n");
});
