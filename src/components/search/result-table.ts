import { REFERENCES_IN_FILE, referencesFile } from "../../archive/references-file.ts";
import { fill } from "../../i18n/fill.ts";
import { type FaultKind, SearchFault } from "../../search/fault.ts";
import { type Hit, timesIn } from "../../search/hit.ts";
import type { TextSummary } from "../../search/query/summary.ts";
import type { Table } from "../../search/table.ts";
import { type ResultContext, textAddress } from "./result-view.ts";

/** Reads the counts and places in the texts of a whole list once, however often it is asked. @throws SearchFault */
export function listReader(hits: readonly Hit[], context: ResultContext) {
  let kept: Promise<TextSummary[]> | null = null;
  return (report: (progress: string) => void): Promise<TextSummary[]> => {
    kept ??= readList(hits, context, report).catch((error) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}

async function readList(
  hits: readonly Hit[],
  { client, release, query, language, words }: ResultContext,
  report: (progress: string) => void,
): Promise<TextSummary[]> {
  const rows: TextSummary[] = [];
  const times = timesIn(hits);
  for (let read = 0; read < hits.length; ) {
    report(fill(words.exportReading, { read, total: hits.length }));
    const part = await client.summaries({ release, hits: hits.slice(read), times, query, language });
    rows.push(...part.found);
    read += part.read;
  }
  return rows;
}

/** The texts of a list of results as a table, a row for each. */
export function resultTable(texts: readonly TextSummary[], context: ResultContext): Table {
  return [
    ["id", "language", "headline", "printed", "date", "paragraphs", "occurrences", "blocks", "address"],
    ...texts.map((row) => [
      ...[row.id, row.language, row.headline, row.printed, row.date, row.blocks.length, row.occurrences],
      row.blocks.map(({ block }) => block).join(" "),
      new URL(textAddress(row, context), location.href).href,
    ]),
  ];
}

/**
 * The references of a whole list of results (RIS), in its order, from the archive's data at an address that ends in `/`.
 * @throws SearchFault
 */
export async function resultReferences(
  hits: readonly Hit[],
  data: string,
  { client, release }: ResultContext,
): Promise<string> {
  const items = hits.map(({ item }) => item);
  const ids = await client.ids({ release, items });
  const numbers = [...new Set(items.map((item) => Math.floor(item / REFERENCES_IN_FILE)))];
  const files = await Promise.all(numbers.map((number) => readReferences(data + referencesFile(number))));
  const records = new Map(files.flat().map((record) => [/^ID {2}- (.*)\r$/m.exec(record)?.[1], record]));
  return ids.map((id) => records.get(id) ?? missing(data)).join("");
}

async function readReferences(path: string): Promise<string[]> {
  const response = await fetch(path).catch(() => missing(path, "offline"));
  if (!response.ok) missing(path);
  return (await response.text()).match(/.*?\r\nER {2}- \r\n/gs) ?? [];
}

function missing(path: string, kind: FaultKind = "missing"): never {
  throw new SearchFault(kind, path);
}
