import { mkdir, mkdtemp, mkdtempDisposable, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { AstroPrerenderer } from "astro";
import fc from "fast-check";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Article } from "../../../src/archive/article.ts";
import { explain } from "../../../src/release/system-errors.ts";
import { contentVersionOf } from "../../../src/site/content-versions.ts";
import { shareArchive } from "../../../src/site/integration/shared-archive.ts";
import { inputHashes } from "../../../src/site/page-cache/inputs.ts";
import { listKeys } from "../../../src/site/page-cache/item-key.ts";
import { openPageCache } from "../../../src/site/page-cache/page-cache.ts";
import { pagePrerenderer, pageReads } from "../../../src/site/page-cache/page-prerenderer.ts";
import { ARCHIVE, articleOf, FIXTURES } from "../fixtures-archive.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qiaobao-pages-"));
  onTestFinished(() => rm(folder, { recursive: true }));
});

const PAGE = {
  path: "zh/articles/harbour-plan",
  key: "k",
  reads: { record: "r" },
  inline: { scripts: ["sha256-a"], styles: [] },
  body: Buffer.from("<p>新港\n"),
};

async function onlyFile(): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const [file] = entries.filter((entry) => entry.isFile());
  return join(file?.parentPath ?? "", file?.name ?? "");
}

describe("the pages that are kept from one build to the next", () => {
  test("come back as they were kept", () => {
    openPageCache(folder, "program").write(PAGE);
    expect(openPageCache(folder, "program").read(PAGE.path)).toEqual(PAGE);
    expect(openPageCache(folder, "program").read("zh/articles/twin-harbours")).toBeNull();
  });

  test("are not used by another program, which removes them", async () => {
    openPageCache(folder, "program").write(PAGE);
    const other = openPageCache(folder, "other");
    expect(other.read(PAGE.path)).toBeNull();
    other.prune();
    expect(await readdir(folder)).toEqual([]);
  });

  test("are not used where a bit has changed, or the end is missing", async () => {
    openPageCache(folder, "program").write(PAGE);
    const file = await onlyFile();
    const bytes = await readFile(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), fc.boolean(), async (bit, isCut) => {
        const damaged = Buffer.from(isCut ? bytes.subarray(0, bit >> 3) : bytes);
        if (!isCut) damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        await writeFile(file, damaged);
        expect(openPageCache(folder, "program").read(PAGE.path)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test("are not used at the place of another page", async () => {
    openPageCache(folder, "program").write(PAGE);
    const [place, bytes] = [await onlyFile(), await readFile(await onlyFile())];
    await rm(place);
    openPageCache(folder, "program").write({ ...PAGE, path: "en/articles/harbour-plan" });
    await writeFile(await onlyFile(), bytes);
    expect(openPageCache(folder, "program").read("en/articles/harbour-plan")).toBeNull();
  });

  test("are removed once a build has not asked for them", async () => {
    openPageCache(folder, "program").write(PAGE);
    await mkdir(join(folder, "program"), { recursive: true });
    const next = openPageCache(folder, "program");
    next.write({ ...PAGE, path: "zh/articles/twin-harbours" });
    next.prune();
    expect(next.read(PAGE.path)).toBeNull();
    expect(next.read("zh/articles/twin-harbours")).not.toBeNull();
  });
});

describe("a build with kept pages", () => {
  /** Makes one page that asks for some inputs; returns its text, and whether it was made. */
  async function build({
    archive = ARCHIVE,
    cacheKey = "k",
    reads = ["record"],
    isTaken = false,
  }): Promise<[string, string]> {
    const counts = { kept: 0, made: 0 };
    const inner = {
      name: "inner",
      getStaticPaths: async () => [{ pathname: "/zh/articles/港", route: { type: "page" }, cacheKey }],
      render: async () =>
        new Response(
          new ReadableStream({
            start(controller) {
              for (const input of reads) pageReads.getStore()?.add(input);
              controller.enqueue(new TextEncoder().encode(archive.record.name.zh));
              controller.close();
            },
          }),
        ),
    } as unknown as AstroPrerenderer;
    const cache = openPageCache(join(folder, "cache"), "program");
    const noted: unknown[] = [];
    await using site = await mkdtempDisposable(join(folder, "site-"));
    const file = join(site.path, "zh/articles/港/index.html");
    if (isTaken) {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, "of public/");
    }
    const prerenderer = pagePrerenderer(inner, {
      ...{ folder: site.path, base: "/base/", noteInline: (inline: unknown) => noted.push(inline) },
      openGuard: async () => (path, html) => ({
        html: `${html} in ${path}`,
        scripts: ["sha256-a"],
        styles: [],
      }),
      keeping: { cache, hashOf: inputHashes(archive), counts, shard: null },
    });
    await prerenderer.setup?.();
    for (const { route } of await prerenderer.getStaticPaths()) {
      const request = new Request(`http://localhost/base/zh/articles/${encodeURIComponent("港")}/`);
      const rendered = await prerenderer.render(request, { routeData: route as never });
      expect(rendered).toMatchObject({ status: 200, body: null });
    }
    expect(noted).toEqual([{ scripts: ["sha256-a"], styles: [] }]);
    const html = await readFile(file, "utf8");
    expect(html.endsWith(" in zh/articles/港")).toBe(true);
    return [html.replace(" in zh/articles/港", ""), counts.kept === 1 ? "kept" : "made"];
  }

  const renamed = { ...ARCHIVE, record: { ...ARCHIVE.record, name: { zh: "新名", en: "New" } } };
  const { zh } = ARCHIVE.record.name;

  test("makes a page again if its key, or what it asked for, has changed", async () => {
    expect(await build({})).toEqual([zh, "made"]);
    expect(await build({})).toEqual([zh, "kept"]);
    expect(await build({ cacheKey: "other" })).toEqual([zh, "made"]);
    expect(await build({ cacheKey: "other", archive: renamed })).toEqual(["新名", "made"]);
    expect(await build({ cacheKey: "other", archive: renamed })).toEqual(["新名", "kept"]);
  });

  test("keeps a page whatever else has changed", async () => {
    const reads = ["name:harbour-office", "item:harbour-plan"];
    await build({ reads });
    expect((await build({ reads, archive: renamed }))[1]).toBe("kept");
    const plan = articleOf("harbour-plan");
    const articles = ARCHIVE.articles.map((one) => (one === plan ? { ...plan, page: "9" } : one));
    expect((await build({ reads, archive: { ...renamed, articles } }))[1]).toBe("made");
  });

  test("keeps a page with the version of its item when another item has changed", async () => {
    vi.stubEnv("CONTENT_FOLDER", FIXTURES);
    shareArchive(ARCHIVE, pageReads);
    onTestFinished(() => shareArchive(ARCHIVE));
    const reads = new Set<string>();
    await pageReads.run(reads, () => contentVersionOf(articleOf("harbour-plan")));
    expect(reads).toEqual(new Set());
  });

  test("makes a list again if an item that it shows has changed, and for no other", async () => {
    vi.stubEnv("CONTENT_FOLDER", FIXTURES);
    vi.stubEnv("DEV", false);
    onTestFinished(() => shareArchive(ARCHIVE));
    const keyOf = async (articles: readonly Article[]) => {
      shareArchive({ ...ARCHIVE, articles: [...articles] });
      const shown = articles.filter(({ topics }) => topics.includes("harbour"));
      return (await listKeys())({ count: shown.length, shown });
    };
    const changed = (id: string) =>
      ARCHIVE.articles.map((article) => (article.id === id ? { ...article, page: "9" } : article));
    const before = await keyOf(ARCHIVE.articles);
    const other = ARCHIVE.articles.find(({ topics }) => !topics.includes("harbour"));
    expect(before).toBeDefined();
    expect(await keyOf(changed(other?.id ?? ""))).toBe(before);
    expect(await keyOf(changed("harbour-plan"))).not.toBe(before);
    expect(await keyOf(ARCHIVE.articles.filter(({ id }) => id !== "harbour-plan"))).not.toBe(before);
  });

  test("never replaces a file, whether the page is made or kept", async () => {
    for (const _ of ["made", "kept"]) {
      const refused = await build({ isTaken: true }).catch((error: unknown) => error);
      expect(explain(refused)).toContain("public/");
      await build({});
    }
  });

  test("refuses an input that is not known", async () => {
    await expect(build({ reads: ["weather"] })).rejects.toThrow("weather");
  });
});
