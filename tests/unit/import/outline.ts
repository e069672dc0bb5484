import type { DraftItem } from "../../../src/import/propose/draft.ts";

const MARK = { paragraph: "¶", heading: "##", figure: "[]", list: "-", table: "|", verse: "/" } as const;

/** A drafted item in a few lines that are easy to read and to compare. */
export function outlineOf({
  lines,
  omitted,
  headline,
  byline,
  moved,
  date,
  page,
  blocks,
}: DraftItem): string {
  const { kicker, title, deck } = headline ?? { kicker: null, title: "", deck: null };
  const facts = [
    `lines ${lines.join("–")}`,
    ...(omitted.length > 0 ? [`without ${omitted.join(", ")}`] : []),
    ...(moved.length > 0 ? [`moved ${moved.join(", ")}`] : []),
    ...(date ? [`date ${date.day}`] : []),
    ...(page ? [`page ${page}`] : []),
  ];
  return [
    `-- ${facts.join("; ")}`,
    ["", kicker, title, deck]
      .map((part) => part ?? "")
      .join("‖")
      .slice(1),
    `(${byline ?? ""})`,
    ...blocks.map(({ kind, text }) => `${MARK[kind]} ${text.replaceAll("\n", " ⏎ ")}`),
  ].join("\n");
}
