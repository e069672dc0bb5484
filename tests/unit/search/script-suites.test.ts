import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/search/text.ts";
import { scriptForms } from "../../../src/search/variants.ts";
import { toTraditional } from "../../../src/text/traditional.ts";
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

    it("fold to one form in both scripts, but for a few variants", () => {
      const folded = (config: string) =>
        rowsOf(config).map(({ input, expected }) => [fold(input), fold(expected)] as const);
      expect(differences(folded("s2t"))).toBe("苏甦 象像 锺钟 𣗊樠 𣨼殢 𪢮圞 𫫇恶");
      expect(differences(folded("s2hk"))).toBe("卫衞 锺钟");
      expect(differences(folded("s2tw"))).toBe("幺么 着著 锺钟 鲇鲶 𫫇恶");
    });

    it("are found when their Traditional form is pasted, but for a few variants", () => {
      const cases = ["s2t", "s2tw", "s2hk"].flatMap(rowsOf);
      const lost = cases.filter(
        ({ input }) => !scriptForms(toTraditional(input)).some((form) => fold(form) === fold(input)),
      );
      expect(cases).toHaveLength(659);
      expect(
        differences(
          lost.map(({ input }) => [fold(input), fold(scriptForms(toTraditional(input)).at(-1) ?? "")]),
        ),
      ).toBe("像象 恶𫫇 甦苏 𣗊樠 𣨼殢 𪢮圞");
    });
  });

  it("a Simplified character is found by its Traditional forms, but for those with a life of their own", () => {
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
    expect(lost.join(" ")).toBe(
      "了瞭 仇讎 仿彷 借藉 具俱 只祇 吣唚 呆待 周賙 坐座 坯坏 堤隄 复覆 夫伕 宁甯 它牠 戚鏚 拿拏 斤觔 斫斲 果菓 枪鎗 檗蘗 浚濬 澄澂 焰燄 熏薰 琅瑯 硷礆 硷鹼 穗繐 筱篠 耇耈 背揹 苏甦 藤籐 豆荳 象像 里哩 链鍊 锄耡",
    );
  });
}
