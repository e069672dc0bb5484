import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rangesAmong } from "../../../src/search/query/match.ts";
import { characterClasses, wordSpellings } from "../../../src/text/derive-fold-data.ts";
import { readDistances } from "../../../src/text/distances.ts";
import { fold, foldPieces, usualForm } from "../../../src/text/fold.ts";
import * as data from "../../../src/text/fold-data.ts";
import { linesOf, mayHave, stretchesOf, unitsOf } from "../../../src/text/units.ts";
import { assigned } from "./assigned.ts";

/** Where a query is in a text, as `from-to`. */
function places(query: string, text: string): string[] {
  const sought = { units: unitsOf(query), isPrefix: false };
  return stretchesOf(text).flatMap((units) => rangesAmong(units, sought).map((range) => range.join("-")));
}

describe("the classes of characters", () => {
  it("are those of the dictionaries", () => {
    expect(data.WORD_SPELLINGS).toBe(wordSpellings().join(" "));
    const classes = characterClasses();
    const rows = classes.flatMap(({ representative, others }) =>
      others.map((other) => [other, representative]),
    );
    const others = readDistances(data.CHARACTERS).map((code) => String.fromCodePoint(code));
    expect(rows.map(([other]) => other).sort()).toEqual(others.sort());
    expect(rows.filter(([other = "", representative]) => fold(other) !== representative)).toEqual([]);
    const wrong = classes.filter(
      ({ representative, traditional }) =>
        usualForm(representative, "zh-Hant") !== (traditional ?? representative),
    );
    expect(wrong).toEqual([]);
  });

  it("have six members at most", () => {
    const sizes = characterClasses().map(({ representative, others }) =>
      [representative, ...others].join(""),
    );
    expect(sizes.filter((members) => [...members].length > 6)).toEqual([]);
  });

  it.each([
    "后後",
    "发發髮",
    "着著",
    "了瞭",
    "台臺檯颱",
    "面麵麪麫",
    "只隻祇衹",
    "里裏裡",
    "干乾幹",
    "⻋车車",
    "〇○",
    "苏蘇甦",
    "﨑崎",
    "户戶戸",
    "值値",
    "晚晩",
    "效効",
  ])("fold %s to one", (characters) => {
    expect(new Set(Array.from(characters, fold)).size).toBe(1);
  });

  it.each(["象像", "坐座", "复覆", "借藉", "沈沉", "画划", "カガ", "ハパ", "はば", "йи", "=≠", "一ー", "¥Y"])(
    "keep %s apart",
    (characters) => {
      expect(new Set(Array.from(characters, fold)).size).toBe([...characters].length);
    },
  );

  it.each([
    ["·•・‧･∙", 1],
    ["～〜~", 1],
    ["—―–－‑-−‐", 1],
    ["…⋯", 1],
    ['“”"「」＂', 1],
    ["‘’'『』＇", 1],
    ["：∶:", 1],
    ["，,", 1],
    ["·~-", 3],
  ])("of the marks %s fold to %i form", (marks, forms) => {
    expect(new Set(Array.from(marks, fold)).size).toBe(forms);
  });
});

describe("a character with another NFKC form", { timeout: 60_000 }, () => {
  /** Why a character is not found by its NFKC form, or is not marked by itself. */
  const exceptions: Record<string, (character: string) => boolean> = {
    "white space only separates": (character) => /^\s$/u.test(character.normalize("NFKC")),
    "what cannot be seen vanishes": (character) => fold(character) === "",
    "a mark belongs to the letter before it": (character) => /^\p{M}/u.test(character.normalize("NFKC")),
  };

  it("is found by that form, and the form by it, and either is marked whole", () => {
    const counts = Object.fromEntries(Object.keys(exceptions).map((reason) => [reason, 0]));
    const lost: string[] = [];
    let tested = 0;
    for (const character of assigned()) {
      const form = character.normalize("NFKC");
      if (form === character) continue;
      const reason = Object.keys(exceptions).find((name) => exceptions[name]?.(character));
      if (reason !== undefined) {
        counts[reason] = (counts[reason] ?? 0) + 1;
        continue;
      }
      tested++;
      const [start, end] = [1 + form.length - form.trimStart().length, 1 + form.trimEnd().length];
      const found = places(form, `中${character}文`).includes(`1-${1 + character.length}`);
      // A space that only carries an accent is part of it.
      const finds = places(character, `中${form}文`).some((place) =>
        [`${start}-${end}`, `1-${end}`].includes(place),
      );
      if (!found || !finds) lost.push(`U+${character.codePointAt(0)?.toString(16)} ${character}`);
    }
    expect(lost).toEqual([]);
    expect(tested).toBeGreaterThan(4800);
    expect(counts).toEqual({
      "white space only separates": 15,
      "what cannot be seen vanishes": 2,
      "a mark belongs to the letter before it": 21,
    });
  });

  it.each([
    ["㎡", "面积100㎡。", "5-6"],
    ["m²", "面积100㎡。", "5-6"],
    ["100m2", "面积100㎡。", "2-6"],
    ["100 m²", "面积100m2。", "2-7"],
    ["5℃", "气温5°C", "2-5"],
    ["3½", "共3½日", "1-3"],
    ["①", "①②③", "0-1"],
    ["No.5", "第№.5号", "1-4"],
    ["(株)", "日本㈱", "2-3"],
    ["ガス", "ｶﾞｽ会社", "0-3"],
    ["각", "\u1100\u1161\u11a8서", "0-3"],
    ["กำ", "กํา", "0-3"],
  ])("%s is found in %s at %s", (query, text, place) => {
    expect(places(query, text)).toContain(place);
  });

  it.each([
    ["12", "①②"],
    ["102", "10²"],
    ["31", "3½"],
    ["カス", "ガス"],
    ["9", "403.9亿"],
    ["深圳", "深\n圳"],
    ["深圳", "深\t圳"],
  ])("%s is not found in %j", (query, text) => {
    expect(places(query, text)).toEqual([]);
  });
});

describe("what cannot be seen", { timeout: 60_000 }, () => {
  it("vanishes at any place, and is marked with the character before it", () => {
    const invisible = [...assigned()].filter((character) =>
      /[\p{Cf}\p{Variation_Selector}]/u.test(character),
    );
    expect(invisible.length).toBeGreaterThan(400);
    for (const character of invisible) {
      expect(
        places("深圳gdp1.5ガ", `深${character}圳g${character}dp1${character}.5カ${character}\u3099`),
      ).toHaveLength(1);
      expect(places(`深${character}圳`, "深圳")).toEqual(["0-2"]);
      expect(foldPieces(`深${character}`)).toEqual([
        { text: "深", start: 0, end: 1 + character.length, isSign: false },
      ]);
    }
  });
});

describe("finding goes both ways", () => {
  const spelled = data.WORD_SPELLINGS.split(" ").flatMap((pair) => {
    const half = Array.from(pair).length / 2;
    return [Array.from(pair).slice(0, half).join(""), Array.from(pair).slice(half).join("")];
  });
  const part = fc.oneof(
    fc.constantFrom(...spelled),
    fc.constantFrom(...'想像象复覆沈沉发發髮后後5Gg1２.,，“「"—-…ガｶﾞ각①㎡½\u200b\u0301 '),
  );
  const text = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));

  it("as a text is found by each of the spellings it may have, each finds the text", () => {
    fc.assert(
      fc.property(text, fc.infiniteStream(fc.nat()), (one, choices) => {
        const other = unitsOf(one)
          .map(({ text: unit, others = [] }) => {
            const forms = [unit, ...others];
            return forms[choices.next().value % forms.length];
          })
          .join(" ");
        const [here, there] = [
          places(other, one).length > 0,
          places(one, other.replaceAll(" ", "")).length > 0,
        ];
        expect(here).toBe(unitsOf(one).length > 0);
        // Two runs or numbers that a space or sign kept apart may have joined, or a mark the character before it.
        if (!/\w ?\w|[.,]| \p{M}/u.test(other)) expect(there).toBe(here);
      }),
    );
  });

  it("for any two texts of as many characters", { timeout: 30_000 }, () => {
    const han = fc.string({
      unit: fc.constantFrom(..."想像象函复覆後后计划畫沈沉没"),
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(han, han, (one, other) => {
        fc.pre(one.length === other.length);
        return places(one, other).length === places(other, one).length;
      }),
      { numRuns: 5000 },
    );
  });
});

it("a line that has a query in any form is never passed over", () => {
  const members = characterClasses().map(({ representative, others }) => [representative, ...others]);
  const words = wordSpellings().map((pair) => [pair.slice(0, pair.length / 2), pair.slice(pair.length / 2)]);
  const forms = fc.constantFrom(...members, ...words, ["℃", "°C"], ["⼈", "人"], ["a", "Ａ"], ["，", ","]);
  const form = fc.tuple(forms, fc.nat(), fc.nat());
  const formed = (parts: readonly [string[], number, number][], which: 1 | 2) =>
    parts.map((part) => part[0][part[which] % part[0].length]).join("");
  const any = fc.string({ unit: "grapheme", maxLength: 5 });
  fc.assert(
    fc.property(fc.array(form, { minLength: 1 }), any, any, (parts, before, after) => {
      const units = unitsOf(formed(parts, 2));
      for (const line of linesOf(before + formed(parts, 1) + after)) {
        const isThere = rangesAmong(unitsOf(line), { units, isPrefix: false }).length > 0;
        if (isThere) expect(mayHave(line, units), `${formed(parts, 2)} in ${line}`).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

it("a line without a character of a query is passed over", () => {
  expect(mayHave("深圳市发布了新的规划。", unitsOf("规划港口"))).toBe(false);
});

it("a piece begins at each character that neither joins the one before it nor is invisible", () => {
  const joins = /[\p{M}\uFF9E\uFF9F\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
  const character = fc.constantFrom(
    ..."侨僑〇、。々（Ａａe5 ～ﾊがぁ𠮷é",
    "\u0301",
    "\u3099",
    "\uFF9E",
    "\uFE00",
    "\u200B",
    "\u{E0100}",
  );
  fc.assert(
    fc.property(fc.array(character), (characters) => {
      const text = `字${characters.join("")}`;
      const starts = foldPieces(text).map(({ start }) => start);
      expect(starts).toEqual(
        [...text.matchAll(/./gsu)].filter(({ 0: one }) => !joins.test(one)).map(({ index }) => index),
      );
    }),
  );
});
