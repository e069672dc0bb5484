import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { CslItem } from "../../../src/citation/csl-json.ts";
import { formatted } from "../../../src/citation/engine.ts";
import { type GbtStyle, gbtStyle } from "../../../src/citation/gbt-style.ts";
import { packagedStyle } from "../../../src/citation/packaged-styles.ts";
import type { RunStyle } from "../../../src/citation/styles.ts";
import { SHARED_SUITES } from "../shared-suites.ts";

interface Suite {
  items: CslItem[];
  styles: { style: string; rendered: { bibliography: string[]; citations: string[] }[] }[];
}

const SYSTEMS = { numeric: "顺序编码", note: "注释", "author-date": "著者-出版年" } as const;
const STYLES = ([2015, 2025] as const).flatMap((year) =>
  (Object.keys(SYSTEMS) as GbtStyle["system"][]).map((system): GbtStyle => ({ year, system })),
);

function run(engine: string, read: () => unknown, makes: RunStyle["makes"]): RunStyle {
  return {
    ...{ engine, read, makes, language: "zh-CN" },
    itemOf: () => ({ id: "", type: "article-newspaper" }),
    searchOf: () => ({ id: "", type: "dataset" }),
  };
}

async function readSuite(): Promise<Suite> {
  const packed = SHARED_SUITES && (await readFile(join(SHARED_SUITES, "csl_gbt7714.json.gz")));
  return packed ? JSON.parse(gunzipSync(packed).toString()) : { items: [], styles: [] };
}

function renderedBy({ styles }: Suite, { year, system }: GbtStyle): string[] {
  const style = styles.find((one) => one.style === `GB-T-7714—${year}（${SYSTEMS[system]}，双语）`);
  const parts = style?.rendered ?? [];
  return parts.flatMap((part) => (system === "note" ? part.citations.map(plain) : part.bibliography));
}

const plain = (html: string) => html.replace(/<[^>]*>/g, "").replaceAll("&#38;", "&");

describe.skipIf(SHARED_SUITES === null)("our styles of GB/T 7714 and those of others", async () => {
  const suite = await readSuite();
  const newspapers = suite.items.filter(({ type }) => type === "article-newspaper");

  it.each(STYLES)("say the same of newspaper articles: $year, $system", ({ year, system }) => {
    const rendered = renderedBy(suite, { year, system });
    const own = run(
      `suite-${year}-${system}`,
      () => gbtStyle({ year, system }),
      system === "note" ? "note" : "entry",
    );
    expect(newspapers.length).toBeGreaterThanOrEqual(2);
    for (const item of newspapers) {
      const expected = rendered.find((line) => line.includes(String(item.title)));
      expect(plain(formatted(own, item))).toBe(expected?.replace(/^\[?\d+\]?\s*/, ""));
    }
  });
});

/** Entries of web pages that have neither a publisher nor a date, like a search. */
describe.skipIf(SHARED_SUITES === null)("a search, and the undated web pages of others", async () => {
  const suite = await readSuite();
  const undated = suite.items.filter(
    ({ type, issued, publisher, URL }) => (type as string) === "webpage" && URL && !issued && !publisher,
  );

  it.each(STYLES.filter(({ system }) => system !== "note"))("have one form: $year, $system", (style) => {
    const rendered = renderedBy(suite, style);
    const own = run(`web-${style.year}-${style.system}`, () => gbtStyle(style), "entry");
    const pairs = undated.flatMap((item) => {
      const line = rendered.find((one) => one.includes(`${item.title}[EB/OL]`));
      return line ? [{ item, expected: line.replace(/^\[\d+\]\s*/, "") }] : [];
    });
    expect(pairs.length).toBeGreaterThanOrEqual(2);
    for (const { item, expected } of pairs) {
      const year = (item.accessed as { "date-parts": string[][] })["date-parts"][0]?.[0];
      const search = { ...item, type: "dataset" as const, issued: { literal: `[${year}]` } };
      expect(plain(formatted(own, search)).replace("[DB/OL]", "[EB/OL]")).toBe(expected);
    }
  });
});

describe("our style of GB/T 7714—2015 and that of the package", () => {
  const item: CslItem = {
    ...{ id: "x", type: "article-newspaper", language: "en-GB", title: "Night ferries begin" },
    ...{ "container-title": "Harbour Evening News", page: "A1", URL: "https://port.example/" },
    author: [{ family: "Smith", given: "John" }],
    accessed: { "date-parts": [[2026, 11, 29]] },
  };
  const packaged = run(
    "package",
    () => packagedStyle("china-national-standard-gb-t-7714-2015-numeric"),
    "entry",
  );
  const own = run("own", () => gbtStyle({ year: 2015, system: "numeric" }), "entry");

  it("say the same of a certain date", () => {
    const dated = { ...item, issued: { "date-parts": [[2021, 1, 7]] } };
    expect(`[1]${formatted(own, dated)}`).toBe(formatted(packaged, dated));
  });

  it("differ in an estimated one, which only ours marks", () => {
    const estimated: CslItem = { ...item, issued: { "date-parts": [[2021, 1]], circa: true } };
    expect(formatted(packaged, estimated)).toContain("2021-01");
    expect(formatted(own, estimated)).toContain("Harbour Evening News, [2021](A1)");
  });
});
