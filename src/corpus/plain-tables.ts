import type { CorpusItem } from "./corpus-item.ts";
import type { EditionData } from "./item-data.ts";

/** Which text of an item a file has: what was printed, or the translation. */
export type Side = "original" | "translation";

const COLUMNS = [
  "item",
  "version",
  "block",
  "kind",
  "text",
  "language",
  "newspaper",
  "date",
  "url",
  "rights",
] as const;

/** The columns of `csv`, with what each says. */
export const COLUMN_DESCRIPTIONS: Record<(typeof COLUMNS)[number], string> = {
  item: "Id of the item",
  version: "Hash of the item's texts",
  block: "Id of the block within the item, or kicker, title, deck, byline",
  kind: "paragraph, heading, figure, list, quotation, table, notes, or headline, byline",
  text: "The text without markup",
  language: "BCP 47",
  newspaper: "Name of the newspaper",
  date: "Day of printing in EDTF",
  url: "Address of the block",
  rights: "Address of a rights statement or licence",
};

/** The blocks of items as a table (RFC 4180), one block a row. */
export function csv(items: readonly CorpusItem[], side: Side): string {
  const rows = items.flatMap((item) => rowsOf(item, side));
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** One item a line, as JSON. */
export function jsonLines(items: readonly CorpusItem[], side: Side): string {
  const lines = items.flatMap(({ data }) => {
    const { original, translation, ...about } = data;
    const own = side === "original" ? original : translation;
    return own ? [JSON.stringify({ ...about, ...own })] : [];
  });
  return lines.map((line) => `${line}\n`).join("");
}

/** The texts alone, each below a line with its address, date and newspaper. */
export function plainText(items: readonly CorpusItem[], side: Side): string {
  const texts = items.flatMap(({ data }) => {
    const own = data[side];
    if (!own) return [];
    const head = `=== ${data.url} · ${data.date.edtf} · ${data.newspaper.title[own.language === "en" ? "en" : "zh"]}`;
    return [[head, ...partsOf(own).map(({ text }) => text)].join("\n\n")];
  });
  return texts.map((text) => `${text}\n\n`).join("");
}

function rowsOf({ data }: CorpusItem, side: Side): string[][] {
  const own = data[side];
  if (!own) return [];
  const newspaper = data.newspaper.title[own.language === "en" ? "en" : "zh"];
  return partsOf(own).map(({ id, kind, text, anchor }) => [
    ...[data.id, data.version, id, kind, text, own.language, newspaper, data.date.edtf],
    ...[data.url + anchor, own.rights],
  ]);
}

function partsOf({ kicker, title, deck, byline, blocks }: EditionData) {
  const head = Object.entries({ kicker, title, deck, byline }).flatMap(([id, text]) =>
    text ? [{ id, kind: id === "byline" ? "byline" : "headline", text, anchor: "" }] : [],
  );
  return [
    ...head,
    ...blocks.map(({ ids, kind, text }) => ({ id: ids[0] ?? "", kind, text, anchor: `#${ids[0]}` })),
  ];
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
