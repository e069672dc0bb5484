import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { archiveDate, sortDay } from "../../../src/archive/date.ts";
import { descriptionFiles } from "../../../src/corpus/corpus-description.ts";
import { type CorpusFile, contentFiles, described } from "../../../src/corpus/corpus-files.ts";
import type { CorpusItem } from "../../../src/corpus/corpus-item.ts";
import { itemData } from "../../../src/corpus/item-data.ts";
import { fixtureReference } from "../citation/fixture-references.ts";
import { articleOf } from "../fixtures-archive.ts";

/** Three items of each date, as an archive of several years has them. */
const DATES = ["1987-06-05", "1987-12?", "2019", "2021-03~", "XXXX"];
const IDS = ["harbour", "chinese-only", "night-ferries"];

const items = DATES.flatMap((edtf) =>
  IDS.map((original): CorpusItem => {
    const id = `${original}-${edtf.toLowerCase().replace(/[^\dx]+/g, "-")}`;
    const article = { ...articleOf(original), id, date: archiveDate(edtf) };
    const reference = {
      ...fixtureReference(original),
      id,
      date: article.date,
      url: `https://port.example/articles/${id}/`,
    };
    return {
      article,
      reference,
      data: itemData(article, reference, { hash: "0123456789ab", changed: null }),
    };
  }),
);
const context = {
  name: { zh: "港报文库", en: "Port Archive" },
  description: { zh: "试", en: "A trial" },
  rights: { zh: "各归其主", en: "Various" },
  ...{ site: "https://port.example/", commit: null },
};
const whole = contentFiles(items, context);
const parts = contentFiles(items, context, 1);
const YEARS = ["-undated", "-1987", "-2019", "-2021"];

/** The units of a file, each in text: lines, records, elements of items. */
function unitsOf({ path, make }: CorpusFile): string[] {
  const text = make();
  if (path.endsWith(".csl.json")) return JSON.parse(text).map((item: unknown) => JSON.stringify(item));
  if (path.endsWith(".csv")) return text.split("\r\n").slice(1);
  if (path.endsWith(".tmx")) return text.match(/<tu [\s\S]*?<\/tu>/g) ?? [];
  if (path.endsWith(".tei.xml")) return text.match(/<TEI xml:id[\s\S]*?<\/TEI>/g) ?? [];
  return text.split("\n");
}

describe("the corpus beyond its size for one file", () => {
  it("has a file for each year and for what has no date", () => {
    for (const { path } of whole.filter((file) => !file.path.endsWith(".ris"))) {
      const [name = "", ending = ""] = path.split(/\.(.*)/s);
      const own = parts
        .map((part) => part.path)
        .filter((one) => one.startsWith(`${name}-`) && one.endsWith(ending));
      expect(own).toEqual(YEARS.map((year) => `${name}${year}.${ending}`));
    }
  });

  it("says in all parts together what one file would", () => {
    for (const file of whole) {
      const [name = "", ending = ""] = file.path.split(/\.(.*)/s);
      const own = parts.filter(
        ({ path }) => path === file.path || (path.startsWith(`${name}-`) && path.endsWith(`.${ending}`)),
      );
      const units = unitsOf(file).filter(Boolean);
      expect(units.length, file.path).toBeGreaterThan(1);
      expect(own.flatMap(unitsOf).filter(Boolean).sort(), file.path).toEqual(units.sort());
    }
  });

  it("keeps in each part the items of its year", () => {
    for (const { path, make } of parts.filter(
      (part) => part.path.startsWith("originals-") && part.path.endsWith(".jsonl"),
    )) {
      for (const line of make().trim().split("\n")) {
        const year = sortDay(archiveDate(JSON.parse(line).date.edtf)).slice(0, 4);
        expect(path).toBe(`originals-${year === "0000" ? "undated" : year}.jsonl`);
      }
    }
  });

  it("lists every part in the data package, the README, the index and the sums", () => {
    const files = descriptionFiles(parts.map(described), items, context);
    const text = (path: string) => files.find((file) => file.path === path)?.make() ?? "";
    const { resources } = JSON.parse(text("datapackage.json"));
    const index = JSON.parse(text("index.json"));
    for (const { path, make } of parts) {
      const bytes = Buffer.from(make());
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      expect(resources).toContainEqual(
        expect.objectContaining({ path, bytes: bytes.length, hash: `sha256:${sha256}` }),
      );
      expect(index.files).toContainEqual(expect.objectContaining({ path, sha256 }));
      expect(text("README.md")).toContain(`| \`${path}\` |`);
      expect(text("SHA256SUMS")).toContain(`${sha256}  ${path}\n`);
    }
    expect(new Set(resources.map(({ name }: { name: string }) => name)).size).toBe(resources.length);
  });
});
