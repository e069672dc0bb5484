/** A table in Markdown under a heading. */
export function titledTable(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [`### ${heading}`, "", line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}
