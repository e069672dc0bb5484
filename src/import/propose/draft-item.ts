import { punctuationIssues } from "../../text/punctuation.ts";
import { type Evidence, evidence } from "../segment/evidence.ts";
import { type ItemUnits, lineOf } from "../segment/item-units.ts";
import type { Unit } from "../segment/unit.ts";
import type { PressText } from "../source/press-text.ts";
import { idOf } from "../write/item-id.ts";
import type { ArchiveContext } from "./context.ts";
import { type Decisions, isRefused, keyOf, writtenFor } from "./decision.ts";
import type { DraftBlock, DraftItem, Proposal, ProposalKind } from "./draft.ts";
import { signed } from "./draft-body.ts";
import { headlineFrom } from "./draft-headline.ts";
import { isMoved, timesIn } from "./moves.ts";
import { correctReadings } from "./reading.ts";
import { recordProposals } from "./record-proposals.ts";

interface Setting {
  press: PressText;
  decisions: Decisions;
  context: ArchiveContext;
}

/** A drafted item, and the lines of captions that cannot be moved, as their words occur twice. */
export interface Drafted {
  item: DraftItem;
  stuck: number[];
  /** The line of its byline, 0 when it has none. */
  bylineLine: number;
}

/** Drafts an item from its units: headline, byline, blocks, and a proposal for each conclusion. */
export function draftOf(units: ItemUnits, all: readonly Unit[], setting: Setting): Drafted {
  const { press, decisions, context } = setting;
  const body = withoutStrayByline(units, decisions);
  const own = [...units.head, ...body].filter(({ kind }) => kind !== "furniture");
  const numbers = own.flatMap(({ lines }) => lines.map(({ number }) => number));
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  const within = all.filter(
    (unit) => unit.kind === "furniture" && lineOf(unit) > first && lineOf(unit) < last,
  );
  // Lines of signs around a caption are one unit, which may end below the item.
  const omitted = within
    .flatMap(({ lines }) => lines.map(({ number }) => number))
    .filter((number) => number < last);
  const source = `${press.rows.filter((_, row) => row + 1 >= first && row + 1 <= last && !omitted.includes(row + 1)).join("\n")}\n`;

  const proposals: Proposal[] = [];
  const suggest = (kind: ProposalKind, lines: readonly number[], text: string, why: Evidence) => {
    const { confidence, reason } = why;
    proposals.push({
      kind,
      key: keyOf(kind, lines[0] ?? first),
      lines: [...lines],
      text,
      confidence,
      reason,
    });
  };
  const widened = { count: 0, lines: [] as number[] };
  const keepsMarks = isRefused(decisions, "punctuation", first);
  const printed = (text: string, lines: readonly number[]): string => {
    if (keepsMarks) return text;
    const wide = fullWidth(text);
    widened.count += wide.count;
    if (wide.count > 0) widened.lines.push(...lines);
    return wide.text;
  };

  const headline = headlineFrom(units.head, { decisions, first, printed, suggest });
  const { byline, pieces, bylineLine, isTrailing } = signed(body, { decisions, printed, suggest });
  const counts = { paragraph: 0, heading: 0, figure: 0, list: 0, table: 0, verse: 0 };
  const letter = { paragraph: "p", heading: "h", figure: "f", list: "l", table: "t", verse: "v" } as const;
  const named = pieces.map(({ kind, unit, text }) => {
    counts[kind]++;
    const lines = unit.lines.map(({ number }) => number);
    const rows =
      kind === "table" ? unit.lines.map(({ cells }) => cells.map((cell) => printed(cell, []))) : null;
    const block: DraftBlock = { id: `${letter[kind]}${counts[kind]}`, kind, text, lines, rows };
    return block;
  });
  const heads = units.head.flatMap(({ lines }) => lines.map(({ number }) => number));
  const order = [heads, byline === null ? [] : [bylineLine], ...named.map(({ lines }) => lines)];
  const moved = named
    .filter((block) => block.kind === "figure" && isMoved(block.lines, order))
    .map(({ id }) => id);
  if (byline !== null && (isTrailing || isMoved([bylineLine], order))) moved.push("byline");
  if (moved.includes("byline") && timesIn(source, byline ?? "") !== 1) {
    // It is unknown which of them was moved.
    const refused = new Map(decisions).set(keyOf("byline", bylineLine), { refused: true } as const);
    return draftOf(units, all, { ...setting, decisions: refused });
  }
  const movedFigures = named.filter(({ id }) => moved.includes(id));
  const stuck = movedFigures
    .filter(({ text }) => timesIn(source, text) !== 1)
    .flatMap(({ lines }) => lines.slice(0, 1));

  for (const unit of within)
    suggest(
      "omitted",
      unit.lines.map(({ number }) => number),
      unit.text,
      unit.evidence,
    );
  if (widened.count > 0 || keepsMarks) {
    if (!keepsMarks)
      proposals.push({
        ...{ kind: "punctuation", key: keyOf("punctuation", first), lines: [...new Set(widened.lines)] },
        text: `, ; : ! ? ( ) → ， ； ： ！ ？ （ ）  ×${widened.count}`,
        ...evidence(
          0.95,
          `中文里的 ${widened.count} 处半角标点改成全角`,
          `${widened.count} half-width marks in Chinese made full-width`,
        ),
      });
  }
  const id = writtenFor(decisions, "id", first) ?? idOf(headline?.title ?? "", context.ids);
  const item: DraftItem = {
    ...{ id, lines: [first, last], omitted, source, headline, byline, blocks: named, moved },
    corrections: correctReadings(named, decisions),
    ...{ newspaper: null, otherNewspaper: null, date: null, page: null, topics: [] },
    proposals: [
      {
        ...{ kind: "item", key: keyOf("item", first), lines: [first, last], text: headline?.title ?? "" },
        ...units.evidence,
      },
      ...proposals,
    ],
  };
  suggest("id", [first], id, evidence(0.9, "取自标题的拼音", "the headline in pinyin"));
  item.proposals.push(...proposals.filter(({ kind }) => kind === "id"));
  recordProposals(item, all, { decisions, context, press });
  return { item, stuck, bylineLine };
}

/** Text above the headline is a byline or is left out, because in the body it would be in another place than in the source. */
function withoutStrayByline({ head, body }: ItemUnits, decisions: Decisions): readonly Unit[] {
  const top = Math.min(...head.map(lineOf));
  return body.filter((unit) => lineOf(unit) > top || !isRefused(decisions, "byline", lineOf(unit)));
}

/** The text with full-width marks in its Chinese, and how many marks were changed. */
function fullWidth(text: string): { text: string; count: number } {
  const issues = punctuationIssues(text).filter(
    ({ kind, replacement }) => kind === "half-width" && replacement !== null,
  );
  let done = "";
  let from = 0;
  for (const { index, text: mark, replacement } of issues) {
    done += text.slice(from, index) + replacement;
    from = index + mark.length;
  }
  return { text: done + text.slice(from), count: issues.length };
}
