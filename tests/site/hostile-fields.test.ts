import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "node-html-parser";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HOSTILE } from "../fixtures/bad/cases/hostile-fields.ts";
import { hostileArchive, inChinese } from "../fixtures/hostile-archive.ts";
import { runCommand } from "../unit/cli/command.ts";
import { fileOf, pagesOf } from "./site.ts";

/** Pieces that would be markup, script or an attribute if the words were not taken for text. */
const COME_ALIVE = [
  "alert(1)",
  "<!-- A -->",
  '<span data-pagefind-ignore="all">A',
  'onmouseover="alert',
  "<b>",
  "<strong>A</strong>",
];

let work: string;
let site: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "qiaobao-hostile-"));
  site = join(work, "site");
  const content = join(work, "content");
  for (const [path, text] of Object.entries(hostileArchive())) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  const { code, stderr } = await runCommand("build", ["--no-cache", "--content", content, "--out", site]);
  expect(code, stderr).toBe(0);
}, 600_000);

afterAll(() => rm(work, { recursive: true, force: true }));

/** The texts of an XML document's elements, by name; throws where it is not well formed. */
function textsOfXml(xml: string): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", () => open.push(""));
  const take = (text: string) => {
    if (open.length > 0) open[open.length - 1] += text;
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("closetag", ({ name }) => texts.set(name, [...(texts.get(name) ?? []), open.pop() ?? ""]));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return texts;
}

describe("with hostile text in the fields of an archive", () => {
  test("no page has it as markup, as a script or as an attribute", async () => {
    const pages = await pagesOf(site);
    expect(pages.length).toBeGreaterThan(50);
    for (const page of pages) {
      const html = await fileOf(site, page);
      const root = parse(html, { comment: true });
      for (const element of root.querySelectorAll("*")) {
        const names = Object.keys(element.attributes).filter((name) => /^on|^data-pagefind|^x$/.test(name));
        expect(names, `${page} <${element.tagName}>`).toEqual([]);
        expect(element.getAttribute("href") ?? "", page).not.toMatch(/^\s*javascript:/i);
      }
      for (const script of root.querySelectorAll("script:not([type='application/ld+json'])"))
        expect(script.textContent, page).not.toContain("alert(1)");
      // A script ends, or is hidden, at what begins with this sign, whatever its type.
      for (const data of root.querySelectorAll("script[type='application/ld+json']"))
        expect(data.innerHTML, page).not.toContain("<");
      // Where it is not escaped it would be there as it was written.
      const outside = html
        .replace(/<script type="application\/ld\+json">.*?<\/script>/gs, "")
        .replace(/="[^"]*"/g, '=""');
      for (const words of COME_ALIVE.filter((words) => words.includes("<")))
        expect(outside.includes(words), `${page}: ${words}`).toBe(false);
    }
  });

  test("an archive without scans has nothing of them: no file, no style, no script", async () => {
    const files = await readdir(site, { recursive: true });
    const parts = /(^|\/)(scans|manifest\.json)(\/|$)|_astro\/.*scan.*\.js$/;
    expect(files.filter((path) => parts.test(path))).toEqual([]);
    for (const page of await pagesOf(site))
      expect(await fileOf(site, page), page).not.toMatch(/\.scans\b|data-scan|scan-viewer/);
  });

  test.each(HOSTILE)("the headline of an item says it: %s", async (name, words) => {
    for (const [language, title] of [
      ["zh", inChinese(words)],
      ["en", words],
    ] as const) {
      const root = parse(await fileOf(site, `${language}/articles/hostile-${name}/index.html`));
      const heading = (root.querySelector("h1")?.textContent ?? "").replace(/\s+/g, "");
      expect(heading).toContain(title.replace(/\s+/g, ""));
      expect(root.querySelector("title")?.textContent).toContain(title);
      expect(root.querySelector('meta[property="og:title"]')?.getAttribute("content")).toContain(title);
      const data = root
        .querySelectorAll('script[type="application/ld+json"]')
        .map((script) => JSON.parse(script.innerHTML));
      expect(JSON.stringify(data)).toContain(JSON.stringify(title).slice(1, -1));
    }
  });

  test("feeds, sitemap and search descriptions are well-formed XML, and feeds say it", async () => {
    for (const [path, title] of [
      ["zh", inChinese],
      ["zh-hant", null],
      ["en", (words: string) => words],
    ] as const) {
      const feed = textsOfXml(await fileOf(site, `${path}/rss.xml`));
      const titles = feed.get("title") ?? [];
      // Readers take a description for HTML, a title for text.
      for (const description of (feed.get("description") ?? []).slice(1))
        expect(parse(description).querySelectorAll("*")).toEqual([]);
      for (const [, words] of HOSTILE)
        if (title) expect(titles.some((one) => one.includes(title(words)))).toBe(true);
      expect(textsOfXml(await fileOf(site, `${path}/opensearch.xml`)).size).toBeGreaterThan(3);
    }
    expect(textsOfXml(await fileOf(site, "sitemap.xml")).get("loc")?.length).toBeGreaterThan(50);
  });

  test("each item has its card", async () => {
    for (const [name] of HOSTILE) {
      const card = await readFile(join(site, `articles/hostile-${name}.png`));
      expect(card.subarray(1, 4).toString()).toBe("PNG");
    }
  });

  test("search finds an item and gives its headline as it is", async () => {
    const { stdout } = await runCommand("search", ["--out", site, "--json", "--lang", "en", "opened"]);
    const headlines = (JSON.parse(stdout) as { headline: string }[]).map(({ headline }) => headline);
    for (const [, words] of HOSTILE) expect(headlines).toContain([words, words, words].join(" "));
  });
});
