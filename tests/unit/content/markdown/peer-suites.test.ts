import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SHARED_SUITES } from "../../shared-suites.ts";
import { html } from "./rendered.ts";

interface Case {
  id: string;
  markdown: string;
  expected_html?: string;
  cjk_friendly_html?: string;
}

/** Where the archive means to differ from GFM: 5~10 is a range, and a bare URL is text. */
const SINGLE_TILDE = [1, 5, 8, 10, 14, 15].map((number) => `cjkf-gfm-non-cjk-${number}`);
const BARE_URL = "cjkf-gfm-non-cjk-21";

function casesOf(file: string, folder: string): Case[] {
  return (JSON.parse(readFileSync(join(folder, file), "utf8")) as { cases: Case[] }).cases;
}

function differing(cases: readonly Case[]): string[] {
  return cases
    .filter((one) => html(one.markdown) !== (one.expected_html ?? one.cjk_friendly_html))
    .map(({ id }) => id);
}

if (SHARED_SUITES) {
  const folder = SHARED_SUITES;

  describe("emphasis beside Chinese", () => {
    it("is what markdown-cjk-friendly expects, except for a single tilde and a bare URL", () => {
      const cases = casesOf("cjk_emphasis.json", folder);
      expect(cases).toHaveLength(144);
      expect(differing(cases)).toEqual([...SINGLE_TILDE, BARE_URL]);
    });

    it("is what markdown-cjk-friendly makes of paragraphs that were really published", () => {
      const cases = casesOf("cjk_emphasis_real.json", folder);
      expect(cases).toHaveLength(61);
      expect(differing(cases)).toEqual([]);
    });
  });
}
