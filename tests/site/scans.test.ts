import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { expect, onTestFinished, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import { verifyRelease } from "../../src/release/verify/verify-release.ts";
import { fileOf, ILLUSTRATED, pagesOf, SITE } from "./site.ts";

const ROOT = "https://port.example/";
const PAGE = "zh/articles/harbour/index.html";

test("a scan's image service is described at the address that the description names", async () => {
  const info = JSON.parse(await fileOf(ILLUSTRATED, "articles/harbour/scans/a1.webp/info.json"));
  expect(info).toMatchObject({ id: `${ROOT}articles/harbour/scans/a1.webp`, width: 1800, height: 2520 });
});

test("a page names the manifest of its scans, which names pictures that are there", async () => {
  const page = parse(await fileOf(ILLUSTRATED, PAGE));
  const link = page.querySelector('link[type*="presentation/3"]')?.getAttribute("href") ?? "";
  const manifest = JSON.parse(await fileOf(ILLUSTRATED, link.slice(ROOT.length)));
  expect(manifest.id).toBe(link);
  const [canvas] = manifest.items;
  for (const { id } of [canvas.thumbnail[0], canvas.items[0].items[0].body])
    expect((await fileOf(ILLUSTRATED, id.slice(ROOT.length))).length).toBeGreaterThan(1000);
});

test("structured data names the scan", async () => {
  const script = parse(await fileOf(ILLUSTRATED, PAGE)).querySelector('script[type="application/ld+json"]');
  expect(JSON.parse(script?.text ?? "").associatedMedia).toEqual([
    {
      "@type": "ImageObject",
      name: "第 A1 版",
      contentUrl: `${ROOT}articles/harbour/scans/a1.webp/full/max/0/default.jpg`,
    },
  ]);
});

test("an archive without scans has nothing of them: no file, no style, no script", async () => {
  const scripts = async (folder: string) =>
    (await readdir(`${folder}/_astro`)).filter((name) => /scan.*\.js$/.test(name));
  expect(await scripts(ILLUSTRATED)).toHaveLength(1);
  expect(await scripts(SITE)).toEqual([]);
  const files = await readdir(SITE, { recursive: true });
  expect(files.filter((path) => /(^|\/)(scans|manifest\.json)(\/|$)/.test(path))).toEqual([]);
  expect(await fileOf(ILLUSTRATED, PAGE)).toMatch(/\.scans\b/);
  for (const page of await pagesOf(SITE))
    expect(await fileOf(SITE, page), page).not.toMatch(/\.scans\b|data-scan|scan-viewer/);
});

test("a release that has lost a scan is not let through, and is told what it lacks", async () => {
  const content = join(import.meta.dirname, "../fixtures/illustrated");
  const { archive } = await loadContent(content);
  if (!archive) throw new Error("the fixture has errors");
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-scans-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(ILLUSTRATED, folder, { recursive: true });
  const release = { folder, content, archive, base: "/", site: ROOT, former: "", purge: false };
  expect((await verifyRelease(release)).faults).toEqual([]);
  await rm(join(folder, "articles/harbour/scans"), { recursive: true });
  expect((await verifyRelease(release)).faults).toEqual([
    "扫描件 scans: 缺少 missing /articles/harbour/scans/a1.webp/info.json",
  ]);
});
