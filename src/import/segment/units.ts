import { chosenKind, type Decisions, isRefused, writtenFor } from "../propose/decision.ts";
import { columnsOf, type PressLine } from "../source/press-line.ts";
import { bareByline } from "./byline.ts";
import { isClosedCaption, isCredit, labelledCaption, looksLikeCaption } from "./caption.ts";
import { columnChance } from "./column-join.ts";
import { type Evidence, evidence } from "./evidence.ts";
import { type Furniture, furnitureOf, repeatedLines } from "./furniture.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { joinOf, latinWords, spaceBetween } from "./line-join.ts";
import { endsOpen, endsSentence, isHeadingLike, isProse } from "./sentence.ts";
import { enumeratorOf, isSignedDay, type LineGroups, lineGroups, ownBeginnings } from "./structure.ts";
import { BY_EDITOR, decideKind, isText, newUnit, PARAGRAPH, type Unit } from "./unit.ts";

/**
 * Puts lines together. A paragraph continues across the captions and page numbers that are between its
 * halves, except for the captions in `unbridged`.
 */
export function unitsOf(
  lines: readonly PressLine[],
  decisions: Decisions,
  unbridged: ReadonlySet<number>,
): Unit[] {
  const repeated = repeatedLines(lines);
  const furniture = new Map(
    lines.map((line, at) => [line, furnitureAt(line, { above: lines[at - 1], repeated, decisions })]),
  );
  const body = lines.filter((line) => !furniture.get(line));
  const places = new Map(body.map((line, index) => [line.number, index]));
  const placeOf = ({ number }: PressLine) => places.get(number) ?? -1;
  const layout = layoutOf(body);
  const known = latinWords(lines);
  const groups = undividedGroups(lineGroups(body), decisions);
  const beginnings = ownBeginnings(body);
  const widest = Math.max(0, ...body.map(({ text }) => columnsOf(text)));
  const units: Unit[] = [];
  /** The paragraph that the next line may continue with, and the unit right above the next line. */
  let open: Unit | null = null;
  for (const line of lines) {
    const found = furniture.get(line);
    if (found) {
      units.push({ ...newUnit("furniture", line, found), furniture: found.kind });
      if (found.kind === "separator") open = null;
      continue;
    }
    const group = groups.get(line);
    if (group) {
      addToGroup(group, line);
      open = null;
      continue;
    }
    const choice = chosenKind(decisions, line.number);
    const at = placeOf(line);
    const last = units.at(-1);
    const above = last?.kind === "caption" ? last : null;
    const isOwn = choice !== null || writtenFor(decisions, "break", line.number) !== null;
    if (above && !isOwn && isCredit(line.text) && line.gap === 0 && !endsInCredit(above) && !line.hint) {
      extend(above, line);
      continue;
    }
    const caption = isOwn ? null : captionAt(line, { open, next: body[at + 1], layout, decisions });
    if (caption || choice === "caption") {
      units.push({ ...newUnit("caption", line, caption ?? BY_EDITOR), chosen: choice });
      if (unbridged.has(line.number)) open = null;
      continue;
    }
    const goesOn = isOwn
      ? null
      : ((open && seam(open, line, open === last)) ??
        (above && !isClosedCaption(above.text) && isProse(above.text) && seam(above, line, true)));
    if (goesOn) {
      extend(goesOn, line);
      continue;
    }
    open = { ...newUnit("text", line, choice ? BY_EDITOR : PARAGRAPH), chosen: choice };
    units.push(open);
  }
  for (const one of units) if (one.kind === "text") decideKind(one);
  takeNamesForBylines(units, decisions);
  return units;

  function addToGroup(
    { kind, ...why }: { kind: Unit["kind"]; confidence: number; reason: Evidence["reason"] },
    line: PressLine,
  ): void {
    // Page numbers and the like may be between the lines of a list, a line of signs ends it.
    const last = units.findLast((one) => one.kind !== "furniture" || one.furniture === "separator");
    const lastLine = last?.lines.at(-1);
    if (last && last.kind === kind && lastLine && groups.get(lastLine) === groups.get(line)) {
      last.lines.push(line);
      last.text += `\n${line.text}`;
    } else units.push(newUnit(kind, line, why));
  }

  /** The unit, when the line continues with it. */
  function seam(target: Unit, line: PressLine, isAdjacent: boolean): Unit | null {
    const before = target.lines.at(-1);
    if (!before || isRefused(decisions, "join", before.number)) return null;
    if (writtenFor(decisions, "join", before.number) !== null) {
      target.joins.push({ before, after: line, ...BY_EDITOR });
      return target;
    }
    if (target.chosen || beginnings.has(line.number)) return null;
    const isShort = columnsOf(before.text) < widest * (endsSentence(before.text) ? 0.9 : 0.6);
    if (isShort && beginnings.has(before.number) && enumeratorOf(before.text) && !endsOpen(before.text))
      return null;
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
    // The text is only appended to; reading it each time would take quadratic time.
    target.text += spaceBetween(target.lines.at(-1)?.text ?? "", line.text, known) + line.text;
    target.lines.push(line);
  }
}

/** The groups without those that the editor changed to another kind. */
function undividedGroups(groups: LineGroups, decisions: Decisions): LineGroups {
  const divided = new Set(
    Array.from(groups)
      .filter(
        ([{ number }]) => chosenKind(decisions, number) !== null || isRefused(decisions, "group", number),
      )
      .map(([, group]) => group),
  );
  return new Map(Array.from(groups).filter(([, group]) => !divided.has(group)));
}

function endsInCredit({ text, lines }: Unit): boolean {
  const last = lines.at(-1);
  return (
    isCredit(text) ||
    (last !== undefined && lines.length > 1 && isCredit(last.text)) ||
    /(?:摄|供图|[/／]图)[）)]?$/.test(text)
  );
}

/** A name by itself below a headline is a byline, unless the editor refused that. */
function takeNamesForBylines(units: readonly Unit[], decisions: Decisions): void {
  for (const [at, one] of units.entries()) {
    const name = at > 0 && one.kind === "short" && isBelowHeadline(units, at) ? bareByline(one.text) : null;
    if (name && !isRefused(decisions, "byline", one.lines[0]?.number ?? 0))
      Object.assign(one, { kind: "byline", evidence: name });
  }
}

/** True for a short line right below a headline and right above the text. */
function isBelowHeadline(units: readonly Unit[], at: number): boolean {
  const [above, here] = [units[at - 1], units[at]];
  let next = at + 1;
  while (units[next]?.kind === "furniture" || units[next]?.kind === "caption") next++;
  const below = units[next];
  return (
    above?.kind === "short" &&
    [...above.text].length >= 5 &&
    !enumeratorOf(above.text) &&
    here?.lines.length === 1 &&
    here.lines[0]?.hint?.kind !== "heading" &&
    below !== undefined &&
    isText(below)
  );
}

interface FurniturePlace {
  above: PressLine | undefined;
  repeated: ReadonlySet<string>;
  decisions: Decisions;
}

function furnitureAt(line: PressLine, { above, repeated, decisions }: FurniturePlace): Furniture | null {
  const choice = chosenKind(decisions, line.number);
  if (choice === "omitted" || (!choice && isRefused(decisions, "paragraph", line.number)))
    return {
      kind: "repeated",
      ...evidence(1, "编辑说它不属于文章", "the editor says that it is not the item's"),
    };
  if (choice || isRefused(decisions, "omitted", line.number)) return null;
  return isSignedDay(line, above) ? null : furnitureOf(line, repeated);
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

/** True for a line that can continue with a sentence: running text that no indent begins. */
function continues(line: PressLine, layout: Layout): boolean {
  return isProse(line.text) && !(layout.indents && line.indent >= 2) && line.hint?.kind !== "heading";
}

/** True for the first line of a file when it is like a headline and not as wide as what comes below it. */
function isHeadline(first: PressLine, next: PressLine): boolean {
  return isHeadingLike(first.text) && Math.abs(columnsOf(first.text) - columnsOf(next.text)) > 2;
}
