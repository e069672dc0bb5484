import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { archiveDate } from "../../../src/archive/date.ts";
import { biblatex } from "../../../src/citation/biblatex.ts";
import { type Citations, citationsOf } from "../../../src/citation/citations.ts";
import { cslJson } from "../../../src/citation/csl-json.ts";
import type { Reference } from "../../../src/citation/reference.ts";
import { ris } from "../../../src/citation/ris.ts";
import { fixtureReference } from "./fixture-references.ts";

/** An item of the fixture archive for each thing that a citation may lack or have. */
const KINDS: Record<string, string> = {
  "exact-day": "harbour",
  "organization-estimated-month": "harbour-plan",
  "open-bound": "top-shipping-firms-2020",
  "person-range-section-edition": "lantern-festival",
  "no-author-uncertain-month": "ferry-timetable",
  "deck-and-page": "every-block",
  "no-translation": "chinese-only",
  "season-only": "weather-notice",
  "decade-own-pinyin": "old-lighthouse",
  "english-original": "night-ferries",
  "traditional-original": "mileage-sign",
};

function lines({ styled, ris, biblatex, csl }: Citations): string {
  const entries = Object.entries(styled).map(([name, text]) => `${name}\n  ${text}\n`);
  return [...entries, ris.replaceAll("\r", ""), biblatex, JSON.stringify(csl, null, 2), ""].join("\n");
}

describe("citations in every format", () => {
  it.each(Object.entries(KINDS))("of an item: %s", { timeout: 60_000 }, async (kind, id) => {
    const citations = citationsOf(fixtureReference(id), null);
    await expect(lines(citations)).toMatchFileSnapshot(`golden/${kind}.txt`);
  });

  it("of an item without any date", () => {
    const reference = { ...fixtureReference("chinese-only"), date: archiveDate("XXXX") };
    const { styled, ris, biblatex, csl } = citationsOf(reference, null);
    expect(styled["gbt-2025-numeric"]).toContain("港报，[年份不详]");
    expect(styled["chicago-bibliography"]).toContain("n.d.");
    expect(ris).not.toContain("PY  -");
    expect(biblatex).not.toMatch(/^ {2}date = /m);
    expect(csl.issued).toEqual({ literal: "[年份不详]" });
  });

  it("do not depend on the items that were cited before", () => {
    const [first, second] = ["harbour", "harbour-plan"].map(fixtureReference) as [Reference, Reference];
    const before = citationsOf(first, null);
    citationsOf(second, null);
    citationsOf(first, null);
    expect(citationsOf(first, null)).toEqual(before);
  });

  it("write names by the order of their languages", () => {
    const creators: Reference["creators"] = [
      { name: { zh: "约翰·史密斯", en: "Smith, John" }, kind: "person", role: "author" },
      { name: { zh: "周小帆", en: "Zhou, Xiaofan" }, kind: "person", role: "author" },
    ];
    const { styled, ris } = citationsOf({ ...fixtureReference("harbour"), creators }, null);
    expect(styled["chicago-bibliography"]).toMatch(/^Smith, John,? and Zhou Xiaofan\./);
    expect(styled.apa).toMatch(/^Smith, J\., & ?#?3?8?;?.*Zhou, X\./);
    expect(styled["gbt-2015-numeric"]).toMatch(/^约翰·史密斯, 周小帆\. /);
    expect(ris).toContain("AU  - 约翰·史密斯\r\nAU  - 周小帆\r\n");
  });
});

/** Days, months and years with a qualifier. */
const inexact = fc
  .tuple(
    fc.integer({ min: 1850, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom("?", "~", "%"),
  )
  .map(([year, month, mark]) => `${year}-${String(month).padStart(2, "0")}${mark}`);

describe("an estimated date", () => {
  const reference = fixtureReference("harbour");

  it("is an estimated year in GB/T 7714, RIS, BibLaTeX and CSL-JSON, never a month", () => {
    fc.assert(
      fc.property(inexact, (edtf) => {
        const [year = "", month = ""] = edtf.split("-").map((part) => part.slice(0, 4));
        const estimated = { ...reference, date: archiveDate(edtf) };
        const csl = cslJson(estimated);
        expect(csl.issued).toEqual({ "date-parts": [[Number(year)]], circa: true });
        expect(ris(estimated)).toContain(`PY  - ${year}\r\n`);
        expect(ris(estimated)).toMatch(/^DA {2}- \/\/\/.*$/m);
        expect(biblatex(estimated)).toContain(`date = {${year}~}`);
        expect(biblatex(estimated)).not.toContain(`${year}-${month.slice(0, 2)}`);
      }),
    );
  });

  it("is in brackets in each style", { timeout: 30_000 }, () => {
    const { styled } = citationsOf({ ...reference, date: archiveDate("1987-06~") }, null);
    for (const [name, text] of Object.entries(styled))
      expect(text, name).toContain(name.startsWith("gbt-") ? "[1987]" : "[c. June 1987]");
    expect(Object.values(styled).join("\n")).not.toContain("1987-06");
  });
});

describe("the cache of citations", () => {
  it("gives what was made, and makes again what is damaged or was written by others", async () => {
    const folder = await mkdtemp(join(tmpdir(), "qiaobao-citations-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const reference = fixtureReference("chinese-only");
    const made = citationsOf(reference, folder);
    const [file = ""] = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".json"));
    const kept = await readFile(join(folder, file), "utf8");
    for (const damage of ["", kept.slice(0, -9), kept.replace("港报", "别报"), "{}", "null\nnull"]) {
      await writeFile(join(folder, file), damage);
      expect(citationsOf(reference, folder)).toEqual(made);
      expect(await readFile(join(folder, file), "utf8")).toBe(kept);
    }
  });
});
