import { hasWords } from "../../text/characters.ts";
import { type Decisions, isRefused } from "../propose/decision.ts";
import { columnsOf, type PressLine } from "../source/press-line.ts";
import { wholeByline } from "./byline.ts";
import { labelledCaption, looksLikeCaption } from "./caption.ts";
import { columnChance } from "./column-join.ts";
import { type Evidence, evidence } from "./evidence.ts";
import { type Furniture, furnitureOf, repeatedLines } from "./furniture.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { joinOf, latinWords, spaceBetween } from "./line-join.ts";
import { endsSentence, isHeadingLike, isProse } from "./sentence.ts";

/** A seam between two lines that were taken for one paragraph. */
export interface Join extends Evidence {
  before: PressLine;
  after: PressLine;
}

/** Lines that belong together: a paragraph, a line that may be a heading, a caption, a byline, or the page's own. */
export interface Unit {
  kind: "text" | "short" | "caption" | "byline" | "furniture";
  lines: PressLine[];
  text: string;
  joins: Join[];
  evidence: Evidence;
  furniture: Furniture["kind"] | null;
}

const PARAGRAPH = evidence(0.9, "句子从头到尾完整", "whole sentences from beginning to end");
const UNFINISHED = evidence(0.65, "段末的句子没有完", "the sentence at its end is not finished");
const SHORT = evidence(0.7, "独立的短行，没有句末标点", "a short line by itself, without a full stop");

/**
 * Puts lines together. A paragraph goes on across the captions and page numbers that stand between its
 * halves, but for the captions in `unbridged`.
 */
export function unitsOf(
  lines: readonly PressLine[],
  decisions: Decisions,
  unbridged: ReadonlySet<number>,
): Unit[] {
  const repeated = repeatedLines(lines);
  const furniture = new Map(lines.map((line) => [line, furnitureAt(line, repeated, decisions)]));
  const body = lines.filter((line) => !furniture.get(line));
  const places = new Map(body.map((line, index) => [line.number, index]));
  const placeOf = ({ number }: PressLine) => places.get(number) ?? -1;
  const layout = layoutOf(body);
  const known = latinWords(lines);
  const units: Unit[] = [];
  /** The paragraph that the next line may go on with, and the unit right above the next line. */
  let open: Unit | null = null;
  for (const line of lines) {
    const found = furniture.get(line);
    if (found) {
      units.push(unit("furniture", line, found, found.kind));
      if (found.kind === "separator") open = null;
      continue;
    }
    const at = placeOf(line);
    const caption = captionAt(line, { open, next: body[at + 1], layout, decisions });
    if (caption) {
      units.push(unit("caption", line, caption));
      if (unbridged.has(line.number)) open = null;
      continue;
    }
    const last = units.at(-1);
    const above = last?.kind === "caption" ? last : null;
    const goesOn =
      (open && seam(open, line, open === last)) ??
      (above && !isClosedCaption(above) && seam(above, line, true));
    if (goesOn) {
      const target = goesOn;
      extend(target, line);
      continue;
    }
    open = unit("text", line, PARAGRAPH);
    units.push(open);
  }
  for (const one of units) if (one.kind === "text") settle(one);
  return units;

  /** The unit, when the line goes on with it. */
  function seam(target: Unit, line: PressLine, isAdjacent: boolean): Unit | null {
    const before = target.lines.at(-1);
    if (!before || isRefused(decisions, "join", before.number)) return null;
    const after = isAdjacent ? line : { ...line, gap: layout.usualGap };
    if (!isAdjacent && endsSentence(before.text) && !layout.indents) return null;
    const at = placeOf(before);
    if (at === 0 && isHeadline(before, line)) return null;
    const below = body[placeOf(line) + 1];
    const { joins, ...why } = joinOf({
      ...{ before, after, below, paragraph: target.text, layout, room: layout.roomAt(at) },
      chance: layout.isColumn ? columnChance(body, at) : null,
    });
    if (!joins) return null;
    target.joins.push({ before, after: line, ...why });
    return target;
  }

  function extend(target: Unit, line: PressLine): void {
    // The paragraph's text is only added to: to read it each time would take quadratic time.
    target.text += spaceBetween(target.lines.at(-1)?.text ?? "", line.text, known) + line.text;
    target.lines.push(line);
  }
}

function furnitureAt(line: PressLine, repeated: ReadonlySet<string>, decisions: Decisions): Furniture | null {
  if (isRefused(decisions, "paragraph", line.number))
    return {
      kind: "repeated",
      ...evidence(1, "编辑说它不属于文章", "the editor says that it is not the item's"),
    };
  return isRefused(decisions, "omitted", line.number) ? null : furnitureOf(line, repeated);
}

interface CaptionPlace {
  open: Unit | null;
  next: PressLine | undefined;
  layout: Layout;
  decisions: Decisions;
}

function captionAt(line: PressLine, { open, next, layout, decisions }: CaptionPlace): Evidence | null {
  if (isRefused(decisions, "caption", line.number)) return null;
  if (line.hint?.kind === "caption")
    return evidence(0.95, "文件里它是图片说明", "the document has it as a caption");
  const labelled = labelledCaption(line.text);
  if (labelled) return labelled;
  const interrupts =
    line.gap > 0 && open && isProse(open.text) && !endsSentence(open.lines.at(-1)?.text ?? "");
  if (!interrupts || !next || next.gap === 0 || !continues(next, layout)) return null;
  return looksLikeCaption(line.text, line.gap > layout.usualGap);
}

/** True for a line that can go on with a sentence: running text that no indent begins. */
function continues(line: PressLine, layout: Layout): boolean {
  return isProse(line.text) && !(layout.indents && line.indent >= 2) && line.hint?.kind !== "heading";
}

/** A caption takes the next line only while its own sentence is open. */
function isClosedCaption(caption: Unit): boolean {
  return endsSentence(caption.text) || /[）)摄]$/.test(caption.text) || !isProse(caption.text);
}

function unit(kind: Unit["kind"], line: PressLine, why: Evidence, furniture: Unit["furniture"] = null): Unit {
  const { confidence, reason } = why;
  return { kind, lines: [line], text: line.text, joins: [], evidence: { confidence, reason }, furniture };
}

/** True for the first line of a file when it is like a headline and not as wide as what comes below it. */
function isHeadline(first: PressLine, next: PressLine): boolean {
  return isHeadingLike(first.text) && Math.abs(columnsOf(first.text) - columnsOf(next.text)) > 2;
}

/** Tells of a finished unit of text what it is. */
function settle(one: Unit): void {
  if (!hasWords(one.text)) {
    one.kind = "furniture";
    one.furniture = "separator";
    one.evidence = evidence(0.8, "只有标点或符号", "marks and signs only");
    return;
  }
  const [first] = one.lines;
  const hint = first?.hint?.kind;
  const byline = wholeByline(one.text);
  if (byline && hint !== "heading") {
    one.kind = "byline";
    one.evidence = byline;
  } else if (
    hint === "heading" ||
    (isHeadingLike(one.text) && !/[。]$/.test(one.text) && one.lines.length <= 3)
  ) {
    one.kind = "short";
    one.evidence =
      hint === "heading" || hint === "bold"
        ? evidence(0.92, "文件里它是标题或粗体", "the document has it as a heading or in bold")
        : SHORT;
  } else one.evidence = endsSentence(one.text) ? PARAGRAPH : UNFINISHED;
}
