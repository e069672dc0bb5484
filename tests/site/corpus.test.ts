import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "node-html-parser";
import { SaxesParser } from "saxes";
import { glob } from "tinyglobby";
import { describe, expect, test } from "vitest";
import { LINES_ON_PAGE } from "../../src/archive/list-pages.ts";
import { PATH_OF } from "../../src/text/language.ts";
import { SHARED_SCHEMAS } from "../unit/shared-suites.ts";
import { fileOf, SITE, SITE_URL } from "./site.ts";

interface Block {
  ids: string[];
  kind: string;
  text: string;
}

interface Item {
  id: string;
  original: { language: keyof typeof PATH_OF; blocks: Block[] };
  translation: Item["original"] | null;
}

const items: Item[] = await Promise.all(
  (await glob("articles/*/index.json", { cwd: SITE })).map(async (path) =>
    JSON.parse(await fileOf(SITE, path)),
  ),
);
const data = (path: string) => fileOf(SITE, `data/${path}`);
const index = JSON.parse(await data("index.json"));
const bare = (text: string) => text.replace(/\s+/g, "");

/** Additions of a page to the blocks. */
const AIDS =
  ".block :is(.address, .behind, [data-footnote-ref], [data-footnote-backref], [data-footnotes] h2)";

/** The texts of a file's elements by their keys, without white space. */
function textsIn(xml: string, keyOf: (name: string, attributes: Record<string, string>) => string | null) {
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    open.push(keyOf(name, attributes as Record<string, string>));
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => {
    for (const key of open) if (key !== null) texts.set(key, (texts.get(key) ?? "") + bare(text));
  });
  parser.write(xml).close();
  return texts;
}

test("page, JSON, TEI and TMX of every block have the same characters", async () => {
  const tei = textsIn(await data("texts.tei.xml"), (_, attributes) => attributes["xml:id"] ?? null);
  let unit = "";
  let variant = "";
  const tmx = textsIn(await data("aligned.tmx"), (name, attributes) => {
    if (name === "tu") unit = attributes.tuid ?? "";
    if (name === "tuv") variant = attributes["xml:lang"] ?? "";
    return name === "seg" ? `${unit} ${variant}` : null;
  });
  for (const { id, original, translation } of items)
    for (const edition of [original, translation]) {
      if (!edition) continue;
      const page = parse(await fileOf(SITE, `${PATH_OF[edition.language]}/articles/${id}/index.html`));
      for (const aid of page.querySelectorAll(AIDS)) aid.remove();
      for (const { ids, kind, text } of edition.blocks) {
        const [first = ""] = ids;
        const where = `${id}#${first} ${edition.language}`;
        const block = page.getElementById(first)?.closest(".block");
        const shown = kind === "figure" ? block?.querySelector("figcaption") : block;
        expect(bare(shown?.text ?? ""), where).toBe(bare(text));
        expect(tei.get(`item.${id}.${edition.language}.${first}`), where).toBe(bare(text));
        const aligned = tmx.get(`${id}#${first} ${edition.language}`);
        if (aligned !== undefined) expect(aligned, where).toContain(bare(text));
      }
    }
});

describe("the files of the data", () => {
  test("are listed with their sizes, hashes and rights, each once", async () => {
    const schema = JSON.parse(await data("schema/index.schema.json"));
    const ajv = new Ajv2020({ allErrors: true });
    formats.default(ajv);
    const validate = ajv.compile(schema);
    validate(index);
    expect(validate.errors).toBeNull();
    const sums = new Map(
      (await data("SHA256SUMS"))
        .trimEnd()
        .split("\n")
        .map((line) => line.split("  ").reverse() as [string, string]),
    );
    for (const { path, bytes, sha256 } of index.files) {
      const content = await readFile(join(SITE, "data", path));
      expect([content.length, createHash("sha256").update(content).digest("hex")], path).toEqual([
        bytes,
        sha256,
      ]);
      expect(sums.get(path), path).toBe(sha256);
    }
    const ignore = ["**/*.{br,gz}", "data/schema/**", "data/index.html"];
    const built = await glob(["data/**"], { cwd: SITE, ignore });
    expect(built.map((path) => path.slice("data/".length)).sort()).toEqual(
      [...sums.keys(), "SHA256SUMS"].sort(),
    );
  });

  test("never have one licence over what the newspaper printed and what the archive wrote", async () => {
    const rights = Object.fromEntries(
      index.files.map((file: { path: string; rights: string[] }) => [file.path, file.rights]),
    );
    const cne = "https://rightsstatements.org/vocab/CNE/1.0/";
    const own = "https://creativecommons.org/licenses/by/4.0/";
    expect(rights).toMatchObject({
      "originals.jsonl": [cne],
      "originals.txt": [cne],
      "translations.csv": [own],
      "texts.tei.xml": [cne, own],
      "aligned.tmx": [cne, own],
    });
    const pack = JSON.parse(await data("datapackage.json"));
    expect(pack).not.toHaveProperty("licenses");
    for (const { path, bytes, hash, licenses } of pack.resources) {
      expect(licenses.map((licence: { path: string }) => licence.path)).toEqual(rights[path]);
      expect([bytes, hash]).toEqual([expect.any(Number), expect.stringMatching(/^sha256:[0-9a-f]{64}$/)]);
    }
    expect(await data("CITATION.cff")).not.toMatch(/^license/m);
  });

  test("have each text in JSON Lines and CSV", async () => {
    const lines = (await data("originals.jsonl"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
    const translated = (await data("translations.jsonl"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(translated.find(({ id }) => id === "harbour-plan")).toMatchObject({
      language: "en",
      translator: "The Archive",
    });
    const csv = await data("originals.csv");
    expect(csv).toMatch(/^item,version,block,kind,text,language,newspaper,date,url,rights\r\n/);
    expect(csv).toContain(
      `,p1,paragraph,昨日，新港开航，首船驶往台州。,zh-Hans,港报,2021-01-05,${SITE_URL}articles/harbour/#p1,`,
    );
  });

  test("have the references in the order in which the search numbers items", async () => {
    const ids = (await data("ris/0.ris")).matchAll(/^ID {2}- (.+)\r$/gm);
    expect(Array.from(ids, ([, id]) => id)).toEqual(index.items.map(({ id }: Item) => id));
  });

  test.skipIf(SHARED_SCHEMAS === null)("are valid TEI P5", { timeout: 60_000 }, () => {
    const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
    const schema = join(SHARED_SCHEMAS ?? "", "tei_all.rng");
    const jing = ["-cp", jar, "nu.validator.vendor.thaiopensource.relaxng.util.Driver"];
    expect(String(execFileSync("java", [...jing, schema, join(SITE, "data/texts.tei.xml")]))).toBe("");
  });
});

test.each(["zh", "zh-hant", "en"])(
  "the page of the data lists every file with its hash: %s",
  async (language) => {
    const page = parse(await fileOf(SITE, `${language}/data/index.html`));
    for (const { path, sha256 } of index.files) {
      const link = page.querySelector(`a[href="/data/${path}"]`);
      expect(link?.parentNode?.text, path).toContain(sha256);
    }
  },
);

test("the page of the data in both languages leads to what describes it, however many files there are", async () => {
  const page = parse(await fileOf(SITE, "data/index.html"));
  const links = page.querySelectorAll("main ul:not(.ways) a").map((link) => link.getAttribute("href"));
  const descriptions = ["datapackage.json", "README.md", "CITATION.cff", "index.json", "SHA256SUMS"];
  expect(links).toEqual(descriptions.map((path) => `/data/${path}`));
});

test.each(["zh", "zh-hant", "en"])(
  "a page of the data is below 100 KB, however many files there are: %s",
  async (language) => {
    const html = await fileOf(SITE, `${language}/data/index.html`);
    const lines = parse(html).querySelectorAll("main ul > li");
    const longest = Math.max(...lines.map(({ outerHTML }) => Buffer.byteLength(outerHTML)));
    const rest =
      Buffer.byteLength(html) - lines.reduce((sum, li) => sum + Buffer.byteLength(li.outerHTML), 0);
    // Files of a year have the year in their names.
    const YEAR = 2 * "-2021".length;
    expect(rest + LINES_ON_PAGE * (longest + YEAR)).toBeLessThan(100 * 1024);
  },
);
