import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseEdtf } from "../../../src/text/edtf.ts";
import { SHARED_SUITES } from "../shared-suites.ts";

interface Suites {
  edtf_js: { input: string; valid: boolean; level: number | null }[];
  unt_edtf_validate: Record<string, string[]>;
}

/** Dates that no newspaper has: before year 0, of more than four digits, at an hour, a bare century. */
const NEVER_PRINTED = /(^|\/)-|Y|T\d|^\d\d$/;

/** Forms of level 2 that one suite forbids, though the standard's text or the other suite allows them. */
const DISPUTED = { edtfJs: ["[1760..]", "1800/1X01"], edtfValidate: ["[1667,1668, 1670..1672]"] };
/** edtf-validate wants both ends of an interval to be of one precision and one certainty. */
const UNEQUAL_ENDS = ["0000-01-03/0000-01", "0000-02/0000", "2004-06-11%/2004-06~"];
/** edtf-validate allows seasons in intervals; edtf.js, which reads for us, does not. */
const SEASON_INTERVALS = [
  "1923-21/1924",
  "1952-23~/1953",
  "2003-22/2004-22",
  "2003-22/2003-22",
  "2003-22/2003-23",
];

function isRead(text: string): boolean {
  try {
    parseEdtf(text);
    return true;
  } catch {
    return false;
  }
}

if (SHARED_SUITES) {
  const suites = JSON.parse(readFileSync(join(SHARED_SUITES, "edtf.json"), "utf8")) as Suites;

  describe("the dates of edtf.js", () => {
    const valid = suites.edtf_js.filter(({ level }) => level === 0 || level === 1).map(({ input }) => input);
    const invalid = suites.edtf_js.filter((row) => !row.valid).map(({ input }) => input);

    it("of level 0 and 1 are read, except for what is never printed", () => {
      expect(valid).toHaveLength(53);
      expect(valid.filter((input) => !isRead(input))).toEqual(
        valid.filter((input) => NEVER_PRINTED.test(input)),
      );
    });

    it("that are wrong are refused, except for the disputed ones", () => {
      expect(invalid).toHaveLength(41);
      expect(new Set(invalid.filter(isRead))).toEqual(new Set(DISPUTED.edtfJs));
    });
  });

  describe("the dates of edtf-validate", () => {
    const { L0_Intervals = [], L1_Intervals = [], ...others } = suites.unt_edtf_validate;
    const invalid = Object.entries(others).flatMap(([name, dates]) =>
      name.startsWith("invalid") ? dates : [],
    );

    it("are read when they are intervals of level 0 or 1, except for what is never printed and seasons", () => {
      const valid = [...L0_Intervals, ...L1_Intervals];
      expect(valid).toHaveLength(50);
      const refused = valid.filter((text) => !isRead(text));
      expect(refused).toEqual(
        valid.filter((text) => NEVER_PRINTED.test(text) || SEASON_INTERVALS.includes(text)),
      );
    });

    it("are refused when they are wrong, except for the disputed ones", () => {
      expect(invalid).toHaveLength(56);
      expect(new Set(invalid.filter(isRead))).toEqual(new Set([...DISPUTED.edtfValidate, ...UNEQUAL_ENDS]));
    });
  });
}
