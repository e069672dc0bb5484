import type { Headline } from "../archive/article.ts";
import { hasWords } from "../archive/characters.ts";
import { leadingByline, trailingByline } from "./byline.ts";
import type { ArchiveContext } from "./context.ts";
import { type Decisions, isRefused, keyOf, writtenFor } from "./decision.ts";
import type { DraftBlock, DraftItem, Proposal, ProposalKind } from "./draft.ts";
import { fullWidth } from "./full-width.ts";
import { headlineOf } from "./headline-parts.ts";
import { idOf } from "./item-id.ts";
import { type ItemUnits, lineOf } from "./item-units.ts";
import { isMoved, timesIn } from "./moves.ts";
import type { PressText } from "./press-text.ts";
import { recordProposals } from "./record-proposals.ts";
import type { Unit } from "./units.ts";
import { type Verdict, verdict } from "./verdict.ts";

/** The longest that the record can have a part of a headline. */
const LONGEST = 500;

interface Setting {
  press: PressText;
  decisions: Decisions;
  context: ArchiveContext;
}

/** A drafted item, and the lines of captions that cannot be moved, as their words stand twice. */
export interface Drafted {
  item: DraftItem;
  stuck: number[];
  /** The line of its byline, 0 when it has none. */
  bylineLine: number;
}

/** A block before it has an id. */
interface Piece {
  kind: DraftBlock["kind"];
  unit: Unit;
  text: string;
}

/** Makes an item of its units: headline, byline, blocks, and a proposal for each thing that was concluded. */
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
  const omitted = within.flatMap(({ lines }) => lines.map(({ number }) => number));
  const source = `${press.rows.filter((_, row) => row + 1 >= first && row + 1 <= last && !omitted.includes(row + 1)).join("\n")}\n`;

  const proposals: Proposal[] = [];
  const say = (kind: ProposalKind, lines: readonly number[], text: string, why: Verdict) => {
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

  const headline = headlineFrom(units.head, { decisions, first, printed, say });
  const { byline, pieces, bylineLine, isTrailing } = signed(body, { decisions, printed, say });
  const counts = { paragraph: 0, heading: 0, figure: 0 };
  const letter = { paragraph: "p", heading: "h", figure: "f" } as const;
  const named = pieces.map(({ kind, unit, text }) => {
    counts[kind]++;
    const lines = unit.lines.map(({ number }) => number);
    const block: DraftBlock = { id: `${letter[kind]}${counts[kind]}`, kind, text, lines };
    return block;
  });
  const heads = units.head.flatMap(({ lines }) => lines.map(({ number }) => number));
  const order = [heads, byline === null ? [] : [bylineLine], ...named.map(({ lines }) => lines)];
  const moved = named
    .filter((block) => block.kind === "figure" && isMoved(block.lines, order))
    .map(({ id }) => id);
  if (byline !== null && (isTrailing || isMoved([bylineLine], order))) moved.push("byline");
  if (moved.includes("byline") && timesIn(source, byline ?? "") !== 1) {
    // Which of them was moved could not be told.
    const refused = new Map(decisions).set(keyOf("byline", bylineLine), { refused: true } as const);
    return draftOf(units, all, { ...setting, decisions: refused });
  }
  const movedFigures = named.filter(({ id }) => moved.includes(id));
  const stuck = movedFigures
    .filter(({ text }) => timesIn(source, text) !== 1)
    .flatMap(({ lines }) => lines.slice(0, 1));

  for (const unit of within)
    say(
      "omitted",
      unit.lines.map(({ number }) => number),
      unit.text,
      unit.verdict,
    );
  if (widened.count > 0 || keepsMarks) {
    if (!keepsMarks)
      proposals.push({
        ...{ kind: "punctuation", key: keyOf("punctuation", first), lines: [...new Set(widened.lines)] },
        text: `, ; : ! ? ( ) → ， ； ： ！ ？ （ ）  ×${widened.count}`,
        ...verdict(
          0.95,
          `中文里的 ${widened.count} 处半角标点改成全角`,
          `${widened.count} half-width marks in Chinese made full-width`,
        ),
      });
  }
  const id = writtenFor(decisions, "id", first) ?? idOf(headline?.title ?? "", context.ids);
  const item: DraftItem = {
    ...{ id, lines: [first, last], omitted, source, headline, byline, blocks: named, moved },
    ...{ newspaper: null, date: null, page: null, topics: [] },
    proposals: [
      {
        ...{ kind: "item", key: keyOf("item", first), lines: [first, last], text: headline?.title ?? "" },
        ...units.verdict,
      },
      ...proposals,
    ],
  };
  say("id", [first], id, verdict(0.9, "取自标题的拼音", "the headline in pinyin"));
  item.proposals.push(...proposals.filter(({ kind }) => kind === "id"));
  recordProposals(item, all, { decisions, context });
  return { item, stuck, bylineLine };
}

/** What stands above the headline is a byline or nothing: in the text it would be in another place than in the source. */
function withoutStrayByline({ head, body }: ItemUnits, decisions: Decisions): readonly Unit[] {
  const top = Math.min(...head.map(lineOf));
  return body.filter((unit) => lineOf(unit) > top || !isRefused(decisions, "byline", lineOf(unit)));
}

interface Telling {
  decisions: Decisions;
  printed: (text: string, lines: readonly number[]) => string;
  say: (kind: ProposalKind, lines: readonly number[], text: string, why: Verdict) => void;
}

function headlineFrom(
  head: readonly Unit[],
  { decisions, first, printed, say }: Telling & { first: number },
): Headline | null {
  if (head.length === 0) return null;
  const lines = head.flatMap((unit) => unit.lines.map(({ number }) => number));
  const written = writtenFor(decisions, "headline", first);
  const found = headlineOf(
    head.map(({ text, lines: [line] }) => ({
      text,
      level: line?.hint?.kind === "heading" ? line.hint.level : null,
    })),
  );
  let { kicker, title, deck } = found.headline;
  if (written !== null) [kicker, title, deck] = writtenParts(written);
  if (kicker !== null && isRefused(decisions, "kicker", first))
    [kicker, title] = [null, `${kicker} ${title}`];
  if (deck !== null && isRefused(decisions, "deck", first)) [title, deck] = [`${title} ${deck}`, null];
  if (kicker !== null && !hasWords(kicker)) [kicker, title] = [null, `${kicker} ${title}`];
  if (deck !== null && !hasWords(deck)) [title, deck] = [`${title} ${deck}`, null];
  if (!hasWords(title) || [kicker, title, deck].some((part) => (part?.length ?? 0) > LONGEST)) return null;
  const headline: Headline = {
    kicker: kicker && printed(kicker, lines),
    title: printed(title, lines),
    deck: deck && printed(deck, lines),
  };
  const why = written === null ? found : verdict(1, "编辑所写", "written by the editor");
  const linesOf = (part: string) => {
    const within = head.filter(({ text }) => part.includes(text) || text.includes(part));
    const numbers = within.flatMap((unit) => unit.lines.map(({ number }) => number));
    return numbers.length > 0 ? numbers : lines;
  };
  const tell = (kind: "kicker" | "title" | "deck", text: string | null, raw: string | null) => {
    if (text === null || raw === null) return;
    const { confidence, reason } = why;
    say(kind, linesOf(raw), text, { confidence, reason });
  };
  tell("kicker", headline.kicker, kicker);
  tell("title", headline.title, title);
  tell("deck", headline.deck, deck);
  return headline;
}

/** Kicker, title and deck as an editor writes them on one line: `肩题 | 标题 | 副题`; one alone is the title. */
function writtenParts(text: string): [string | null, string, string | null] {
  const parts = text.split(/\s*[|｜]\s*/);
  if (parts.length === 1) return [null, text, null];
  const [kicker = "", title = "", deck = ""] = parts;
  return [kicker || null, title, deck || null];
}

interface Signed {
  byline: string | null;
  bylineLine: number;
  /** True when it ends the paragraph that it signs. */
  isTrailing: boolean;
  pieces: Piece[];
}

/** Finds the byline in the units below a headline, and makes blocks of all else. */
function signed(body: readonly Unit[], telling: Telling): Signed {
  const { decisions, printed, say } = telling;
  const units = body.filter(({ kind }) => kind !== "furniture");
  const texts = units.filter(({ kind }) => kind === "text");
  const pieces: Piece[] = [];
  let byline: string | null = null;
  let bylineLine = 0;
  let isTrailing = false;
  const take = (line: number, found: string, why: Verdict): boolean => {
    if (byline !== null || isRefused(decisions, "byline", line)) return false;
    byline = printed(writtenFor(decisions, "byline", line) ?? found, [line]);
    bylineLine = line;
    say("byline", [line], byline, why);
    return true;
  };
  for (const [index, unit] of units.entries()) {
    const line = lineOf(unit);
    const lines = unit.lines.map(({ number }) => number);
    const isFirst = !pieces.some(({ kind }) => kind === "paragraph");
    if (unit.kind === "byline" && (isFirst || unit === units.at(-1)) && take(line, unit.text, unit.verdict))
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
    const role = kind === "heading" ? "subhead" : kind === "figure" ? "caption" : "paragraph";
    text = printed(writtenFor(decisions, role, line) ?? text, lines);
    say(role, lines, text, unit.verdict);
    for (const { before, after, ...why } of unit.joins)
      say("join", [before.number, after.number], `${before.text.slice(-8)}│${after.text.slice(0, 8)}`, why);
    pieces.push({ kind, unit, text });
  }
  return { byline, bylineLine, isTrailing, pieces };
}

function pieceKind(unit: Unit, after: readonly Unit[], decisions: Decisions): DraftBlock["kind"] {
  if (unit.kind === "caption") return "figure";
  const isHeading = unit.kind === "short" && after.some(({ kind }) => kind === "text");
  return isHeading && !isRefused(decisions, "subhead", lineOf(unit)) ? "heading" : "paragraph";
}
