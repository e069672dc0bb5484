import { fill } from "../../i18n/fill.ts";
import type { Hit } from "../../search/hit.ts";
import type { TextSummary } from "../../search/query/summary.ts";
import type { Table } from "../../search/table.ts";
import { type ResultContext, textAddress } from "./result-view.ts";

/** A whole list of results as a table: a row for each text that has the query. @throws SearchFault */
export async function resultTable(
  hits: readonly Hit[],
  context: ResultContext,
  report: (progress: string) => void,
): Promise<Table> {
  const { client, release, query, language, words } = context;
  const rows: TextSummary[] = [];
  for (let read = 0; read < hits.length; ) {
    report(fill(words.exportReading, { read, total: hits.length }));
    const part = await client.summaries({ release, hits: hits.slice(read), query, language });
    rows.push(...part.found);
    read += part.read;
  }
  return [
    ["id", "language", "headline", "printed", "date", "paragraphs", "occurrences", "blocks", "address"],
    ...rows.map((row) => [
      ...[row.id, row.language, row.headline, row.printed, row.date, row.blocks.length, row.occurrences],
      row.blocks.map(({ block }) => block).join(" "),
      new URL(textAddress(row, context), location.href).href,
    ]),
  ];
}
