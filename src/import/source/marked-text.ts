import type { Bilingual } from "../../text/language.ts";
import type { LeftOut } from "./left-out.ts";
import type { Hint } from "./press-line.ts";

/** The text of a document, one line per paragraph, with hints from its markup. */
export interface MarkedText {
  text: string;
  hints: (Hint | null)[];
  leftOut: LeftOut[];
  /** Data about people that newspaper readers did not see: author, comments, changes. */
  carries: Bilingual[];
}

/** Collects the lines of a document as they are read. */
export interface LineCollector {
  add(text: string): void;
  /** Ends the line; the next has this hint. */
  end(hint: Hint | null): void;
  /** Changes what is known about the current line. */
  hint(hint: Hint): void;
  leaveOut(text: string, reason: Bilingual): void;
  /** The text of the lines that are added meanwhile, which are not lines of the document themselves. */
  captured(read: () => void): string[];
  /** Everything collected. */
  done(carries?: Bilingual[]): MarkedText;
}

/** A line end of the markup between Chinese characters, where it is not a space. */
const BROKEN = /(?<=[\p{Script=Han}、。，；：！？”’）》])[ \t]*\r?\n\s*(?=[\p{Script=Han}“‘（《])/gu;

/** A collector without lines. */
export function lineCollector(): LineCollector {
  const start = () => [{ text: "", hint: null as Hint | null }];
  let lines = start();
  const leftOut: LeftOut[] = [];
  return {
    add(text) {
      const line = lines.at(-1);
      if (line) line.text += text;
    },
    end: (hint) => void lines.push({ text: "", hint }),
    hint(hint) {
      const line = lines.at(-1);
      if (line) line.hint = hint;
    },
    leaveOut(text, reason) {
      if (text.trim() !== "") leftOut.push({ text: text.trim(), reason });
    },
    captured(read) {
      const outer = lines;
      lines = start();
      read();
      const inner = filled(lines).map(({ text }) => text);
      lines = outer;
      return inner;
    },
    done(carries = []) {
      const kept = filled(lines);
      return {
        ...{ text: kept.map(({ text }) => text).join("\n"), hints: kept.map(({ hint }) => hint) },
        ...{ leftOut, carries },
      };
    },
  };
}

/** The lines that have something in them, their white space collapsed; tabs part the cells of a row. */
function filled(lines: readonly { text: string; hint: Hint | null }[]) {
  return lines
    .map(({ text, hint }) => ({
      text: text
        .replace(BROKEN, "")
        .replace(/[ \n\r\u00a0]+/g, " ")
        .replace(/ ?\t ?/g, "\t")
        .replace(/^ | $/g, ""),
      hint,
    }))
    .filter(({ text }) => text.trim() !== "");
}

/** The contents of a table: the paragraphs of each cell of each row. */
export type TableCells = readonly (readonly string[])[][];

/** Adds a table: a line per row, or where it only arranges a page, a line per paragraph. */
export function addTable(lines: LineCollector, rows: TableCells): void {
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const isLayout =
    columns < 2 ||
    rows.length < 2 ||
    rows.flat().some((cell) => cell.length > 2 || cell.join("").length > 120);
  for (const cells of rows) {
    if (isLayout) {
      for (const paragraph of cells.flat()) {
        lines.end({ kind: "paragraph" });
        lines.add(paragraph);
      }
      continue;
    }
    lines.end({ kind: "row" });
    lines.add(cells.map((cell) => cell.join(" ").replaceAll("\t", " ")).join("\t"));
  }
  lines.end(null);
}
