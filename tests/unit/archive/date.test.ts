import { describe, expect, it } from "vitest";
import { archiveDate, formatEdtf, isExact, overlap, sortDay } from "../../../src/archive/date.ts";

describe("a date in words", () => {
  it.each([
    ["2021-01-05", "2021年1月5日", "5 January 2021"],
    ["2021-01", "2021年1月", "January 2021"],
    ["2021", "2021年", "2021"],
    ["0985-04", "985年4月", "April 985"],
    ["2021-01~", "约2021年1月", "c. January 2021"],
    ["2021?", "2021年（存疑）", "2021 (uncertain)"],
    ["2021-01-05%", "约2021年1月5日（存疑）", "c. 5 January 2021 (uncertain)"],
    ["199X", "1990年代", "1990s"],
    ["19XX", "20世纪", "1900s"],
    ["XXXX", "年份不详", "year unknown"],
    ["2021-XX", "2021年（月份不详）", "2021 (month unknown)"],
    ["2021-05-XX", "2021年5月（日期不详）", "May 2021 (day unknown)"],
    ["2021-XX-XX", "2021年（月日不详）", "2021 (month unknown)"],
    ["2021-21", "2021年春", "Spring 2021"],
    ["2021-28", "2021年冬", "Winter 2021"],
    ["2021-33", "2021年第一季度", "first quarter of 2021"],
    ["2021-41", "2021年下半年", "second half of 2021"],
    ["2020-10/2021", "2020年10月至2021年", "October 2020 – 2021"],
    ["2020-10-22/..", "2020年10月22日之后", "on or after 22 October 2020"],
    ["../2020", "2020年或之前", "on or before 2020"],
    ["../..", "日期不详", "date unknown"],
    ["[2020..]", "2020年或之后", "on or after 2020"],
    [
      "[2020-10-22..2021-12-31]",
      "2020年10月22日至2021年12月31日之间",
      "between 22 October 2020 and 31 December 2021",
    ],
    ["[2019,2021-03]", "2019年或2021年3月", "2019 or March 2021"],
    ["[1980,1982..1984]", "1980年或1982年至1984年之间", "1980 or between 1982 and 1984"],
  ])("says %s as %s and %s", (edtf, chinese, english) => {
    expect([formatEdtf(edtf, "zh-Hans"), formatEdtf(edtf, "en")]).toEqual([chinese, english]);
  });

  it("is written in Traditional characters for Traditional readers", () => {
    expect(formatEdtf("2020-10-22/..", "zh-Hant")).toBe("2020年10月22日之後");
  });
});

describe("the date of an item", () => {
  it("takes its days from the estimate where nothing bounds it", () => {
    expect(archiveDate("2021-01")).toMatchObject({
      earliest: "2021-01-01",
      latest: "2021-01-31",
      exact: false,
    });
  });

  it("takes its days from what is proved where that is said", () => {
    expect(archiveDate("2021-01~", "[2020-10-22..2021-12-31]")).toMatchObject({
      edtf: "2021-01~",
      earliest: "2020-10-22",
      latest: "2021-12-31",
    });
  });

  it("is open where what is proved is open", () => {
    expect(archiveDate("2021-01~", "[2020..]")).toMatchObject({ earliest: "2020-01-01", latest: null });
    expect(archiveDate("XXXX")).toMatchObject({ earliest: null, latest: null });
    expect(archiveDate("19XX")).toMatchObject({ earliest: "1900-01-01", latest: "1999-12-31" });
  });

  it.each([
    ["2021-01~", "[2022..]"],
    ["2021-01~", "[..2020]"],
    ["2021-01-05", "2021-01-06"],
  ])("is refused when the estimate %s lies outside its bounds %s", (estimate, bounds) => {
    expect(() => archiveDate(estimate, bounds)).toThrow(/outside its bounds/);
  });

  it("keeps the reasons it was given", () => {
    const evidence = { zh: "依据", en: "reasons" };
    expect(archiveDate("2021", null, evidence).evidence).toEqual(evidence);
  });
});

it("only a whole day without a qualifier is exact", () => {
  const exact = ["2021-01-05", "2021-01-05~", "2021-01", "2021-01-XX", "[2021-01-05]"].filter(isExact);
  expect(exact).toEqual(["2021-01-05"]);
});

it("items are ordered by the first day of the estimate, not of its bounds", () => {
  const days = [archiveDate("2021-01~", "[2020..]"), archiveDate("../2020"), archiveDate("../..")].map(
    sortDay,
  );
  expect(days).toEqual(["2021-01-01", "2020-12-31", "0000-01-01"]);
});

describe("two ranges of days", () => {
  const year = { earliest: "2020-01-01", latest: "2020-12-31" };

  it.each([
    [{ earliest: "2020-12-31", latest: null }, true],
    [{ earliest: "2021-01-01", latest: null }, false],
    [{ earliest: null, latest: "2020-01-01" }, true],
    [{ earliest: null, latest: "2019-12-31" }, false],
    [{ earliest: null, latest: null }, true],
    [{ earliest: "2020-05-01", latest: "2020-05-02" }, true],
  ])("overlap or not, whichever is named first: %o", (other, expected) => {
    expect([overlap(year, other), overlap(other, year)]).toEqual([expected, expected]);
  });
});
