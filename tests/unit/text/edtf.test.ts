import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayRangeOf, parseEdtf, seasonOf } from "../../../src/text/edtf.ts";

function range(text: string): string {
  const { earliest, latest } = dayRangeOf(parseEdtf(text));
  return `${earliest ?? "open"} ${latest ?? "open"}`;
}

describe("the days that an EDTF expression covers", () => {
  it.each([
    ["2021-01-05", "2021-01-05 2021-01-05"],
    ["2021-02", "2021-02-01 2021-02-28"],
    ["2020-02", "2020-02-01 2020-02-29"],
    ["1900-02", "1900-02-01 1900-02-28"],
    ["0000-02", "0000-02-01 0000-02-29"],
    ["2021", "2021-01-01 2021-12-31"],
    ["2021-01~", "2021-01-01 2021-01-31"],
    ["2021?", "2021-01-01 2021-12-31"],
    ["2021%", "2021-01-01 2021-12-31"],
    ["202X", "2020-01-01 2029-12-31"],
    ["20XX", "2000-01-01 2099-12-31"],
    ["XXXX", "0000-01-01 9999-12-31"],
    ["2021-XX", "2021-01-01 2021-12-31"],
    ["2021-1X", "2021-10-01 2021-12-31"],
    ["2021-XX-31", "2021-01-31 2021-12-31"],
    ["2021-02-XX", "2021-02-01 2021-02-28"],
    ["201X-02-29", "2012-02-29 2016-02-29"],
    ["2020/2021", "2020-01-01 2021-12-31"],
    ["2020-10-22/..", "2020-10-22 open"],
    ["2020-10-22/", "2020-10-22 open"],
    ["../2020", "open 2020-12-31"],
    ["/2020", "open 2020-12-31"],
    ["../..", "open open"],
    ["[2020-10-22..2021-12-31]", "2020-10-22 2021-12-31"],
    ["[2020..]", "2020-01-01 open"],
    ["[..2020]", "open 2020-12-31"],
    ["[1667,1668,1670..1672]", "1667-01-01 1672-12-31"],
    ["[2021, 2019]", "2019-01-01 2021-12-31"],
    ["{1960,1961-12}", "1960-01-01 1961-12-31"],
  ])("are, for %s, %s", (text, expected) => {
    expect(range(text)).toBe(expected);
  });

  it.each([
    ["2021-21", "2021-03-01 2021-05-31"],
    ["2021-24", "2021-12-01 2022-02-28"],
    ["2019-24", "2019-12-01 2020-02-29"],
    ["2021-33", "2021-01-01 2021-03-31"],
    ["2021-36", "2021-10-01 2021-12-31"],
    ["2021-39", "2021-09-01 2021-12-31"],
    ["2021-41", "2021-07-01 2021-12-31"],
  ])("are, for the part of a year %s, %s", (text, expected) => {
    expect(range(text)).toBe(expected);
  });

  it("are the day itself for every day of the calendar", () => {
    const day = fc
      .date({
        min: new Date("0001-01-01T00:00:00Z"),
        max: new Date("9999-12-31T00:00:00Z"),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(day, (text) => range(text) === `${text} ${text}`));
  });

  it("hold the days of a more exact date", () => {
    const digits = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(digits, ([y, m]) => {
        const year = String(y).padStart(4, "0");
        const month = dayRangeOf(parseEdtf(`${year}-${String(m).padStart(2, "0")}`));
        const whole = dayRangeOf(parseEdtf(year));
        expect(`${whole.earliest}` <= `${month.earliest}` && `${month.latest}` <= `${whole.latest}`).toBe(
          true,
        );
      }),
    );
  });
});

describe("what is no date of a newspaper", () => {
  it.each([
    ...["", " ", "2021-02-30", "2021-02-29", "1900-02-29", "2021-13", "2021-00", "2021-01-00", "2021-04-31"],
    ...[
      "2021-1-5",
      "2021/1/5",
      "05-01-2021",
      "20210105",
      "2021年1月",
      "２０２１",
      "soon",
      "2021-01-05T10:00:00Z",
    ],
    ...[
      " 2021",
      "2021 ",
      "2021-01-05\n",
      "2021~~",
      "?2021",
      "2021-2X",
      "2021-42",
      "2021-21-01",
      "-2021",
      "Y12021",
      "19",
    ],
    ...["2021..2022", "2021/2022/2023", "2021/2020", "2021-05-02/2021-05-01"],
    ...[
      "[]",
      "{}",
      "[2020",
      "[2020}",
      "{2020]",
      "[..]",
      "[..2020..]",
      "[2021..2020]",
      "{2020-05..2020-04}",
      "[2020,]",
    ],
  ])("%j is refused", (text) => {
    expect(() => parseEdtf(text)).toThrow(RangeError);
  });

  it("is refused whatever is typed, by a RangeError and nothing else", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."0129X-/.~?%[]{}, T:Z年"), maxLength: 14 });
    fc.assert(
      fc.property(typed, (text) => {
        try {
          const { earliest, latest } = dayRangeOf(parseEdtf(text));
          expect(earliest === null || latest === null || earliest <= latest).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});

describe("the parts of an expression", () => {
  it("keep what qualifies each date", () => {
    expect(parseEdtf("2020?/2021-03%")).toEqual({
      kind: "interval",
      members: [
        {
          from: { text: "2020", approximate: false, uncertain: true },
          to: { text: "2021-03", approximate: true, uncertain: true },
        },
      ],
    });
  });

  it("distinguish a season from a month", () => {
    expect(["2021-12", "2021-21", "2021-1X", "2021-XX", "2021"].map(seasonOf)).toEqual([
      null,
      21,
      null,
      null,
      null,
    ]);
  });
});
