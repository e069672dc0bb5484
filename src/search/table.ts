/** Rows of a table, each cell as it is shown; the first row names the columns. */
export type Table = readonly (readonly (string | number)[])[];

/** First characters of a cell that spreadsheets take for a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A byte order mark, without which spreadsheets take UTF-8 for another encoding. */
const MARK = "\uFEFF";

/** A table as comma-separated values (RFC 4180) for spreadsheets; a text that would be a formula has an apostrophe before it. */
export function toCsv(table: Table): string {
  const cell = (value: string | number) => {
    const text = guarded(value);
    return /["\n\r,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return MARK + table.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** A table as tab-separated values (IANA text/tab-separated-values), guarded in the same way; a cell is one line. */
export function toTsv(table: Table): string {
  const cell = (value: string | number) => guarded(value).replace(/[\t\n\r]+/g, " ");
  return table.map((row) => `${row.map(cell).join("\t")}\n`).join("");
}

/** A table as JSON: an object for each row. */
export function toJson([columns = [], ...rows]: Table): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map((name, index) => [name, row[index] ?? ""])),
  );
  return `${JSON.stringify(objects, null, 1)}\n`;
}

function guarded(value: string | number): string {
  return typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value);
}
