import hkVariantsPhrases from "opencc-js/dict/HKVariantsPhrases";
import hkVariantsRevPhrases from "opencc-js/dict/HKVariantsRevPhrases";
import stPhrases from "opencc-js/dict/STPhrases";
import stRegional from "opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases";
import tsPhrases from "opencc-js/dict/TSPhrases";
import twVariantsPhrases from "opencc-js/dict/TWVariantsPhrases";
import twVariantsRevPhrases from "opencc-js/dict/TWVariantsRevPhrases";
import { describe, expect, it } from "vitest";
import { markItem } from "../../../../src/search/query/excerpt.ts";
import { rangesAmong } from "../../../../src/search/query/match.ts";
import { parseQuery } from "../../../../src/search/query/query.ts";
import { unitsOf } from "../../../../src/text/units.ts";

/** All words that OpenCC spells in two ways, those of regions too; both forms have as many characters. */
const PHRASES = [
  ...[stPhrases, stRegional, tsPhrases, twVariantsPhrases, twVariantsRevPhrases],
  ...[hkVariantsPhrases, hkVariantsRevPhrases],
].flatMap((dictionary) => dictionary.split("|").map((pair) => pair.split(" ") as [string, string]));

/** Each form of each word as a query, the other as a text. */
const CASES = PHRASES.flatMap(([one, other]): [string, string][] => [
  [one, other],
  [other, one],
]);

describe("the words of OpenCC", { timeout: 120_000 }, () => {
  it("are found in their other form, typed whole and at every cut, and marked there to the character", () => {
    let cuts = 0;
    const lost: string[] = [];
    for (const [query, text] of CASES) {
      const units = unitsOf(text);
      const typed = Array.from(query);
      const offsets = [0];
      for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
      for (let from = 0; from < typed.length; from++) {
        for (let to = from + 2; to <= typed.length; to++) {
          const cut = typed.slice(from, to).join("");
          if (cutsLatin(typed, from) || cutsLatin(typed, to)) continue;
          cuts++;
          const ranges = rangesAmong(units, { units: unitsOf(cut), isPrefix: false });
          if (!ranges.some(([start, end]) => start === offsets[from] && end === offsets[to]))
            lost.push(`${cut} in ${text}`);
        }
      }
    }
    expect(lost).toEqual([]);
    expect(PHRASES.length).toBeGreaterThan(51_000);
    expect(cuts).toBeGreaterThan(400_000);
  });

  it("have an excerpt that is marked in either form", () => {
    const unmarked = CASES.filter(([query, text]) => {
      const item = {
        ...{
          id: "a",
          language: "zh-Hans" as const,
          byline: null,
          blocks: [["p1", `甲${text}乙`] as [string, string]],
        },
        headline: { kicker: null, title: text, deck: null },
        printed: { "zh-Hans": "", "zh-Hant": "", en: "" },
        date: "",
        languages: [],
        coins: "",
      };
      const { head, excerpts } = markItem(item, parseQuery(query));
      const marked = [head[0], excerpts[0]?.pieces].map(
        (pieces) => pieces?.find((piece) => piece.marked)?.text,
      );
      return !marked.every((shown) => shown === text);
    });
    expect(unmarked).toEqual([]);
  });

  it.each([
    ["大象", "大像"],
    ["坐位", "座位"],
    ["对象", "对像"],
    ["里程", "哩程"],
    ["函复", "函座"],
  ])("do not lend their spellings to others: %s is not found in %s", (query, text) => {
    expect(rangesAmong(unitsOf(text), { units: unitsOf(query), isPrefix: false })).toEqual([]);
    expect(rangesAmong(unitsOf(query), { units: unitsOf(text), isPrefix: false })).toEqual([]);
  });
});

/** A Latin word is one unit: SQL注入 is not found by QL注入. */
function cutsLatin(characters: readonly string[], at: number): boolean {
  return /^[A-Z]{2}$/i.test(`${characters[at - 1]}${characters[at]}`);
}
