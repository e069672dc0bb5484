import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { expect, onTestFinished, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import { verifyRelease } from "../../src/release/verify/verify-release.ts";
import { copyLinked, FIXTURES, fileOf, SITE, SITE_URL } from "./site.ts";

const PAGE = "zh/articles/harbour/index.html";

test("a scan's image service is described at the address that the description names", async () => {
  const info = JSON.parse(await fileOf(SITE, "articles/harbour/scans/a1.webp/info.json"));
  expect(info).toMatchObject({ id: `${SITE_URL}articles/harbour/scans/a1.webp`, width: 1800, height: 2520 });
});

test("a page names the manifest of its scans, which names pictures that are there", async () => {
  const page = parse(await fileOf(SITE, PAGE));
  const link = page.querySelector('link[type*="presentation/3"]')?.getAttribute("href") ?? "";
  const manifest = JSON.parse(await fileOf(SITE, link.slice(SITE_URL.length)));
  expect(manifest.id).toBe(link);
  const [canvas] = manifest.items;
  for (const { id } of [canvas.thumbnail[0], canvas.items[0].items[0].body])
    expect((await fileOf(SITE, id.slice(SITE_URL.length))).length).toBeGreaterThan(1000);
});

test("structured data names the scan", async () => {
  const script = parse(await fileOf(SITE, PAGE)).querySelector('script[type="application/ld+json"]');
  expect(JSON.parse(script?.text ?? "").associatedMedia).toEqual([
    {
      "@type": "ImageObject",
      name: "第 A1 版",
      contentUrl: `${SITE_URL}articles/harbour/scans/a1.webp/full/max/0/default.jpg`,
    },
  ]);
});

test("the viewer's script and style are there", async () => {
  const scripts = (await readdir(join(SITE, "_astro"))).filter((name) => /scan.*\.js$/.test(name));
  expect(scripts).toHaveLength(1);
  expect(await fileOf(SITE, PAGE)).toMatch(/\.scans\b/);
});

test("a release that has lost a scan is refused, and what it lacks is named", async () => {
  const { archive } = await loadContent(FIXTURES);
  if (!archive) throw new Error("the fixture has errors");
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-scans-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await copyLinked(SITE, folder);
  const release = {
    folder,
    content: FIXTURES,
    archive,
    base: "/",
    site: SITE_URL,
    inline: { scripts: [], styles: [] },
    former: "",
    purge: false,
    compress: false,
    pageCache: null,
  };
  expect((await verifyRelease(release)).faults).toEqual([]);
  await rm(join(folder, "articles/harbour/scans"), { recursive: true });
  const { faults } = await verifyRelease(release);
  // Links to the lost pictures are reported page by page.
  expect(faults.filter((fault) => !fault.endsWith(" leads nowhere"))).toEqual([
    "扫描件 scans: 缺少 missing /articles/harbour/scans/a1.webp/info.json",
  ]);
});
