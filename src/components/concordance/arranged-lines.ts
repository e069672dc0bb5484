import { fill } from "../../i18n/fill.ts";
import type { SourcedLine } from "../../search/browser/calls.ts";
import {
  groupedByNeighbours,
  narrowed,
  type Side,
  sortedByContext,
  type Width,
} from "../../search/query/kwic.ts";
import type { Table } from "../../search/table.ts";
import type { LineGroup } from "./line-table.ts";

/** Lines in the order and the groups that were chosen; `heading` has places for a group's neighbours and its count. */
export function arrangedLines(
  lines: readonly SourcedLine[],
  { sort, group }: { sort: string; group: string },
  heading: string,
): LineGroup[] {
  const sorted = sortedBy(lines, sort);
  const [, side, count] = /^(left|right)-([123])$/.exec(group) ?? [];
  if (!side) return [{ heading: null, neighbours: "", lines: sorted }];
  return groupedByNeighbours(sorted, side as Side, Number(count)).map((own) => {
    const counted = { neighbours: own.neighbours || "…", count: own.lines.length };
    return { ...own, heading: fill(heading, counted) };
  });
}

/** The lines on the screen as a table. */
export function linesAsTable(
  groups: readonly LineGroup[],
  width: Width,
  addressOf: (line: SourcedLine) => string,
): Table {
  const rows = groups.flatMap(({ neighbours, heading, lines }) =>
    lines.map((line) => {
      const { left, match, right } = narrowed(line, width);
      return [
        ...(heading === null ? [] : [neighbours]),
        ...[
          left,
          match,
          right,
          line.title,
          line.printed,
          line.date,
          line.language,
          line.id,
          line.block ?? "",
        ],
        addressOf(line),
        ...(line.paired ? [line.paired.join(" ")] : []),
      ];
    }),
  );
  const [first] = groups;
  const columns = [
    "left",
    "match",
    "right",
    "headline",
    "printed",
    "date",
    "language",
    "id",
    "block",
    "address",
  ];
  const isGrouped = first !== undefined && first.heading !== null;
  const hasPairs = first?.lines[0]?.paired !== undefined;
  return [[...(isGrouped ? ["group"] : []), ...columns, ...(hasPairs ? ["paired"] : [])], ...rows];
}

/** Lines in an order; those given are in that of the archive, the newest first. */
function sortedBy(lines: readonly SourcedLine[], order: string): SourcedLine[] {
  if (order === "left" || order === "right") return sortedByContext(lines, order);
  const byArticle = [...Map.groupBy(lines, ({ id }) => id).values()];
  if (order === "oldest") return byArticle.reverse().flat();
  const { compare } = new Intl.Collator("zh");
  const paper = ([line]: SourcedLine[]) => line?.printed.split(" · ")[0] ?? "";
  return (
    order === "paper" ? byArticle.toSorted((one, other) => compare(paper(one), paper(other))) : byArticle
  ).flat();
}
