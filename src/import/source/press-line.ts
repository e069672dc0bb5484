/** Hints from a document's markup about a line; plain text has none. */
export type Hint =
  | { kind: "heading"; level: number }
  | { kind: "bold" | "caption" | "paragraph" | "list" | "row" };

/** A line of press text that is not empty. */
export interface PressLine {
  /** Its number in the file, counted from 1. */
  number: number;
  /** Without the white space around it. */
  text: string;
  /** White space before it, in columns: a full-width space is two. */
  indent: number;
  /** How many empty lines precede it. */
  gap: number;
  hint: Hint | null;
  /** Its parts, where wide spaces or tabs divide it into columns. */
  cells: string[];
}

/** Separator of the columns of a line. */
const COLUMN_GAP = /[ \u3000]*\t\s*| {2,}|\u3000{2,}/;
const TAB = 4;

/** Returns the lines of a text that are not empty. */
export function pressLines(text: string, hints: readonly (Hint | null)[] = []): PressLine[] {
  const lines: PressLine[] = [];
  let gap = 0;
  for (const [index, raw] of text.split("\n").entries()) {
    const trimmed = raw.trim();
    if (trimmed === "") {
      gap++;
      continue;
    }
    const hint = hints[index] ?? null;
    const before = raw.slice(0, raw.indexOf(trimmed));
    lines.push({
      ...{ number: index + 1, text: trimmed.replace(/\t+/g, " "), gap, hint },
      cells: hint?.kind === "row" ? raw.split("\t").map((cell) => cell.trim()) : trimmed.split(COLUMN_GAP),
      indent: before.replaceAll("\t", " ".repeat(TAB)).replaceAll("\u3000", "  ").length,
    });
    gap = 0;
  }
  return lines;
}

/** The width of a text in columns, of which a Chinese character takes two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += isNarrow(character) ? 1 : 2;
  return columns;
}

function isNarrow(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x1100 && !/[\u00b7]/.test(character);
}
