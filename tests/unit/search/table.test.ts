import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Table, toCsv, toJson, toTsv } from "../../../src/search/table.ts";

/** Reads comma-separated values as RFC 4180 has them. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const cell = fc.string({ unit: fc.constantFrom(..."深=+-@,\"\t\r\n' a"), maxLength: 6 });
const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });

describe("a table for a spreadsheet", () => {
  it("has the same cells, except that none is a formula", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const read = readCsv(toCsv(rows).slice(1));
        expect(read.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, "")))).toEqual(
          rows.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, ""))),
        );
        for (const text of read.flat()) expect(text).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it("begins with a byte order mark as CSV", () => {
    expect(toCsv([["题"], ["=1+1"], [-1]])).toBe("\uFEFF题\r\n'=1+1\r\n-1\r\n");
  });

  it("has a line for each row as TSV", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const lines = toTsv(rows).split("\n");
        expect(lines.length).toBe(rows.length + 1);
        for (const line of lines.slice(0, -1)) expect(line.split("\t").length).toBe(2);
      }),
    );
  });

  it("is an object for each row as JSON, as it is", () => {
    const rows: Table = [
      ["id", "count"],
      ["=a", 2],
    ];
    expect(JSON.parse(toJson(rows))).toEqual([{ id: "=a", count: 2 }]);
  });
});
