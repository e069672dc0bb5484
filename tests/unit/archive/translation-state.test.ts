import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprint, partFingerprints } from "../../../src/archive/fingerprint.ts";
import { isBehind, markedBasis, translationState } from "../../../src/archive/translation-state.ts";
import { edition, paragraph } from "./edition.ts";

const TEXTS = ["昨日，新港开航。", "首航30艘船。", "共11.14亿元。"];
const RECORD = edition("新港开航", TEXTS, { byline: "本报记者" });
const BASIS = partFingerprints(RECORD);
const ENGLISH = edition("New harbour opens", ["It opened.", "30 ships.", "1.114 billion."]);
const CURRENT = { behind: [], unrecorded: [], missing: [] };

/** The record with the paragraph of this number, counted from 1, changed. */
function changed(number: number, text: string) {
  return edition("新港开航", TEXTS.with(number - 1, text), { byline: "本报记者" });
}

describe("a translation", () => {
  it("is current beside the Chinese it was made from, recorded part by part or as a whole", () => {
    expect(translationState(BASIS, RECORD, ENGLISH)).toEqual(CURRENT);
    expect(translationState(fingerprint(RECORD), RECORD, ENGLISH)).toEqual(CURRENT);
  });

  it("is behind in the block whose Chinese has changed, and in no other", () => {
    expect(translationState(BASIS, changed(2, "首航31艘船。"), ENGLISH)).toEqual({
      ...CURRENT,
      behind: ["p2"],
    });
  });

  it.each([
    ["punctuation", 1, "昨日新港开航！"],
    ["white space and width", 2, "首航 ３０ 艘船。"],
  ])("is not behind when only %s changed", (_, number, text) => {
    expect(translationState(BASIS, changed(number, text), ENGLISH)).toEqual(CURRENT);
  });

  it.each(["共111.4亿元。", "共1114亿元。", "共11.14%亿元。"])(
    "is behind when a figure became %s",
    (text) => {
      expect(translationState(BASIS, changed(3, text), ENGLISH).behind).toEqual(["p3"]);
    },
  );

  it("is behind in the headline when title or byline changed", () => {
    for (const record of [edition("旧港开航", TEXTS, { byline: "本报记者" }), edition("新港开航", TEXTS)]) {
      expect(translationState(BASIS, record, ENGLISH).behind).toEqual(["headline"]);
    }
  });

  it("is behind in a block of two ids when either has changed", () => {
    const joined = { ...ENGLISH, blocks: [paragraph("It opened; 30 ships.", "p1", "p2")] };
    expect(translationState(BASIS, changed(2, "首航31艘船。"), joined)).toEqual({
      ...{ behind: ["p2"], unrecorded: [], missing: ["p3"] },
    });
  });

  it("lacks the blocks that it does not have, and does not know of what it has no record", () => {
    const { p3: _, ...basis } = BASIS;
    const record = edition("新港开航", [...TEXTS, "完。"], { byline: "本报记者" });
    expect(translationState(basis, record, ENGLISH)).toEqual({
      ...{ behind: [], unrecorded: ["p3"], missing: ["p4"] },
    });
    expect(translationState(null, RECORD, ENGLISH).unrecorded).toEqual(["headline", "p1", "p2", "p3"]);
  });

  it("is behind in every part when only the whole was recorded, and its page says so once", () => {
    const basis = fingerprint(RECORD);
    const { behind } = translationState(basis, changed(2, "首航31艘船。"), ENGLISH);
    expect(behind).toEqual(["headline", "p1", "p2", "p3"]);
    const shown = behind.filter((part) => isBehind({ basis, behind }, [part]));
    expect(shown).toEqual(["headline"]);
    expect(isBehind({ basis: BASIS, behind: ["p2"] }, ["p1", "p2"])).toBe(true);
    expect(isBehind({ basis: BASIS, behind: ["p2"] }, ["p1"])).toBe(false);
  });
});

describe("marking a translation as current", () => {
  const now = changed(2, "首航31艘船。");

  it("makes it current, and that of some parts only these", () => {
    fc.assert(
      fc.property(fc.subarray(["p1", "p2", "p3"]), (parts) => {
        const record = edition("新港开航", ["甲。", "乙。", "丙。"], { byline: "本报记者" });
        const { behind } = translationState(markedBasis(BASIS, record, ENGLISH, parts), record, ENGLISH);
        expect(behind).toEqual(["p1", "p2", "p3"].filter((part) => !parts.includes(part)));
      }),
    );
    for (const basis of [null, BASIS, fingerprint(RECORD)]) {
      expect(translationState(markedBasis(basis, now, ENGLISH, null), now, ENGLISH)).toEqual(CURRENT);
    }
  });

  it("keeps the other parts current when the whole was recorded and still holds", () => {
    expect(markedBasis(fingerprint(RECORD), RECORD, ENGLISH, ["p1"])).toEqual(BASIS);
  });

  it("cannot say of some parts what only the whole was recorded for", () => {
    expect(markedBasis(fingerprint(RECORD), now, ENGLISH, ["p2"])).toBeNull();
  });

  it("forgets what the Chinese no longer has and what is not translated", () => {
    const english = { ...ENGLISH, blocks: ENGLISH.blocks.slice(0, 2) };
    const marked = markedBasis({ ...BASIS, p9: "aaaaaa" }, RECORD, english, null);
    expect(Object.keys(marked ?? {})).toEqual(["headline", "p1", "p2"]);
  });
});
