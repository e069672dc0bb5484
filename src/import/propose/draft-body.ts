import { leadingByline, trailingByline } from "../segment/byline.ts";
import type { Evidence } from "../segment/evidence.ts";
import { lineOf } from "../segment/item-units.ts";
import { isText, type Unit } from "../segment/unit.ts";
import { type Decisions, isRefused, writtenFor } from "./decision.ts";
import type { DraftBlock } from "./draft.ts";
import type { Drafting } from "./drafting.ts";

/** A block without an id. */
interface Piece {
  kind: DraftBlock["kind"];
  unit: Unit;
  text: string;
}

interface Signed {
  byline: string | null;
  bylineLine: number;
  /** True when it ends the paragraph that it signs. */
  isTrailing: boolean;
  pieces: Piece[];
}

/** Finds the byline in the units below a headline, and turns the rest into blocks. */
export function signed(body: readonly Unit[], drafting: Drafting): Signed {
  const { decisions, printed, suggest } = drafting;
  const units = body.filter(({ kind }) => kind !== "furniture");
  const texts = units.filter(({ kind }) => kind === "text");
  const pieces: Piece[] = [];
  let byline: string | null = null;
  let bylineLine = 0;
  let isTrailing = false;
  const take = (line: number, found: string, why: Evidence): boolean => {
    if (byline !== null || isRefused(decisions, "byline", line)) return false;
    byline = printed(writtenFor(decisions, "byline", line) ?? found, [line]);
    bylineLine = line;
    suggest("byline", [line], byline, why);
    return true;
  };
  for (const [index, unit] of units.entries()) {
    const line = lineOf(unit);
    const lines = unit.lines.map(({ number }) => number);
    const isFirst = !pieces.some(({ kind }) => kind === "paragraph" || kind === "list" || kind === "table");
    if (unit.kind === "byline" && (isFirst || unit === units.at(-1)) && take(line, unit.text, unit.evidence))
      continue;
    let text = unit.text;
    if (unit === texts[0] && isFirst) {
      const leading = leadingByline(text);
      if (leading && take(line, leading.byline, leading)) text = leading.rest;
    }
    const end = unit.lines.at(-1)?.number ?? line;
    if (unit === texts.at(-1) && !units.slice(index + 1).some(({ kind }) => kind === "byline")) {
      const trailing = trailingByline(text);
      if (trailing?.rest && take(end, trailing.byline, trailing)) {
        text = trailing.rest;
        isTrailing = true;
      }
    }
    const kind = pieceKind(unit, units.slice(index + 1), decisions);
    const role = kind === "heading" ? "subhead" : kind === "figure" ? "caption" : kind;
    text = printed(writtenFor(decisions, role, line) ?? text, lines);
    suggest(role, lines, text, unit.evidence);
    for (const { before, after, ...why } of unit.joins)
      suggest(
        "join",
        [before.number, after.number],
        `${before.text.slice(-8)}│${after.text.slice(0, 8)}`,
        why,
      );
    pieces.push({ kind, unit, text });
  }
  return { byline, bylineLine, isTrailing, pieces };
}

function pieceKind(unit: Unit, after: readonly Unit[], decisions: Decisions): DraftBlock["kind"] {
  if (unit.kind === "caption") return "figure";
  if (unit.kind === "list" || unit.kind === "table" || unit.kind === "verse") return unit.kind;
  if (unit.chosen === "paragraph") return "paragraph";
  const isHeading = unit.kind === "short" && (unit.chosen === "subhead" || after.some(isText));
  return isHeading && !isRefused(decisions, "subhead", lineOf(unit)) ? "heading" : "paragraph";
}
