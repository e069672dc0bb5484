import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Citations } from "../../../src/citation/citations.ts";
import { formatted } from "../../../src/citation/engine.ts";
import { searchCitations } from "../../../src/citation/search-citations.ts";
import type { StyleName } from "../../../src/citation/style-names.ts";
import { STYLES } from "../../../src/citation/styles.ts";
import { filledSearch } from "../../../src/components/cite/filled-search.ts";
import { LANGUAGES } from "../../../src/text/language.ts";

const archive = { zh: "港报文库", en: "Port Archive" };
const VALUES = {
  ...{ query: "新港 OR “night ferry” & <b>", count: "8", version: "58d1c0ffee12", hash: "0123456789ab" },
  ...{ url: "https://port.example/zh/search/?q=%E6%96%B0%E6%B8%AF&cited=2026-11-29.58d1", day: "2026-11-29" },
};
const templates = (language: (typeof LANGUAGES)[number]) => searchCitations({ language, archive }, null);

function lines({ styled, ris, biblatex, csl }: Citations): string {
  const entries = Object.entries(styled).map(([name, text]) => `${name}\n  ${text}\n`);
  return [...entries, ris.replaceAll("\r", ""), biblatex, JSON.stringify(csl, null, 2), ""].join("\n");
}

describe("citations of a search", () => {
  it.each(LANGUAGES)("in every format: %s", { timeout: 60_000 }, async (language) => {
    const file = `../citation/golden/search-${language}.txt`;
    await expect(lines(filledSearch(templates(language), VALUES))).toMatchFileSnapshot(file);
  });

  it("are what citeproc-js makes of the values themselves, in every month", { timeout: 60_000 }, () => {
    const citations = templates("en");
    const values = { ...VALUES, query: "harbour" };
    for (let month = 1; month <= 12; month++) {
      const day = `2026-${String(month).padStart(2, "0")}-05`;
      const { styled } = filledSearch(citations, { ...values, day });
      for (const [name, style] of Object.entries(STYLES)) {
        const item = JSON.parse(
          JSON.stringify(style.searchOf({ language: "en", archive }))
            .replaceAll("{query}", "harbour")
            .replaceAll("{count}", "8")
            .replaceAll("{version}", VALUES.version)
            .replaceAll("{url}", VALUES.url)
            .replaceAll("{year}", "2026"),
        );
        const real = { ...item, accessed: { "date-parts": [[2026, month, 5]] } };
        const title = formatted(style, real)
          .replace("‘Harbour’", "‘harbour’")
          .replace("“Harbour”", "“harbour”");
        expect(styled[name as StyleName]).toBe(title);
      }
    }
  });

  it("keep any query as it was typed", () => {
    const citations = templates("zh-Hans");
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (query) => {
        const { styled, ris, csl } = filledSearch(citations, { ...VALUES, query });
        const escaped = query.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
        for (const text of Object.values(styled)) expect(text).toContain(escaped);
        expect(ris.split("\r\n")).toHaveLength(10);
        expect(csl.title).toBe(`检索“${query}”的结果：8 篇`);
        expect(JSON.stringify([styled, ris, csl])).not.toMatch(/\{(?:url|version|day|hash)\}/);
      }),
    );
  });
});
