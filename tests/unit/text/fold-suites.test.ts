import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rangesAmong } from "../../../src/search/query/match.ts";
import { fold } from "../../../src/text/fold.ts";
import { toTraditional } from "../../../src/text/traditional.ts";
import { stretchesOf, unitsOf } from "../../../src/text/units.ts";
import { SHARED_SUITES } from "../shared-suites.ts";

interface Row {
  id: string;
  config: string;
  input: string;
  expected: string;
}

interface Ambiguous {
  simp_to_many_trad: Record<string, string[]>;
}

/** The pairs of characters in which two texts of equal length differ, once each. */
function differences(pairs: readonly (readonly [string, string])[]): string {
  const found = pairs.flatMap(([one, other]) => {
    const others = Array.from(other);
    return Array.from(one).flatMap((character, index) =>
      character === others[index] ? [] : [`${character}${others[index]}`],
    );
  });
  return [...new Set(found)].sort().join(" ");
}

function finds(query: string, text: string): boolean {
  const sought = { units: unitsOf(query), isPrefix: false };
  return stretchesOf(text).some((units) => rangesAmong(units, sought).length > 0);
}

if (SHARED_SUITES) {
  const folder = SHARED_SUITES;
  const text = readFileSync(join(folder, "opencc-variants.jsonl"), "utf8");
  const rows = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
  const rowsOf = (config: string) => rows.filter((row) => row.config === config);

  describe("OpenCC's own cases", () => {
    it("from Simplified to Traditional all come out as OpenCC has them", () => {
      const cases = rowsOf("s2t");
      expect(cases).toHaveLength(245);
      expect(
        cases.filter(({ input, expected }) => toTraditional(input) !== expected).map(({ id }) => id),
      ).toEqual([]);
    });

    it("have one folded form in both scripts, except for words that are spelled by other characters", () => {
      const folded = (config: string) =>
        rowsOf(config).map(({ input, expected }) => [fold(input), fold(expected)] as const);
      expect(differences(folded("s2t"))).toBe("象像");
      expect(differences(folded("s2hk"))).toBe("");
      expect(differences(folded("s2tw"))).toBe("");
    });

    it("are found in either script when the other is pasted", () => {
      const cases = ["s2t", "s2tw", "s2hk"].flatMap(rowsOf);
      expect(cases).toHaveLength(659);
      for (const { input, expected } of cases) {
        for (const traditional of [expected, toTraditional(input)]) {
          expect(finds(input, traditional), `${input} in ${traditional}`).toBe(true);
          expect(finds(traditional, input), `${traditional} in ${input}`).toBe(true);
        }
      }
    });
  });

  it("a Simplified character is found by its Traditional forms, except for those with a life of their own", () => {
    const { simp_to_many_trad } = JSON.parse(
      readFileSync(join(folder, "opencc_ambiguous_chars.json"), "utf8"),
    ) as Ambiguous;
    const forms = Object.entries(simp_to_many_trad).flatMap(([simplified, all]) =>
      all.map((one) => [simplified, one] as const),
    );
    const lost = forms
      .filter(([simplified, one]) => fold(simplified) !== fold(one))
      .map((pair) => pair.join(""));
    expect(forms.length).toBeGreaterThan(300);
    expect(lost.join(" ")).toBe("仿彷 借藉 具俱 呆待 坐座 坯坏 复覆 熏薰 穗繐 象像 里哩 链鍊");
  });
}
