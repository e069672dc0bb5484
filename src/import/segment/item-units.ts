import { type Decisions, isRefused } from "../propose/decision.ts";
import { leadingByline, trailingByline } from "./byline.ts";
import { cueOf } from "./cue.ts";
import { type Evidence, evidence } from "./evidence.ts";
import { isText, type Unit } from "./unit.ts";

/** The units of one item: those of its headline, and all that follow. */
export interface ItemUnits {
  head: Unit[];
  body: Unit[];
  /** The evidence for the beginning of an item. */
  evidence: Evidence;
}

const ENUMERATED =
  /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节条部]|\d{1,2}[.．、])/;
/** Headlines of notices, which are separate items. */
const NOTICE = /^(?:重要)?(?:更正|勘误|致歉|声明|启事|公告|通告|讣告|鸣谢)(?:启事|声明|与致歉|及致歉|说明)?$/;
const END_MARK = /(?:[（(](?:完|全文完|全文结束)[）)]|[■□◆●]|\bEND\b)$/;

/** Splits units into items; each begins with the lines of a headline. */
export function itemsOf(units: readonly Unit[], decisions: Decisions): ItemUnits[] {
  const usualGap = usualGapOf(units);
  const items: ItemUnits[] = [];
  /** A byline that is above the headline of its item. */
  let early: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const current = items.at(-1);
    const run = runAt(units, at);
    const [first] = run;
    const found =
      first?.chosen === "headline"
        ? evidence(1, "编辑所定", "the editor says so")
        : first
          ? headAt(units, at, run, { items, usualGap })
          : null;
    if (found && first && !(current && isRefused(decisions, "item", lineOf(first)))) {
      items.push({ head: run, body: early, evidence: found });
      early = [];
      at += run.length - 1;
      continue;
    }
    const unit = units[at];
    if (!unit) continue;
    if (unit.kind === "byline" && (!current || current.body.some(({ kind }) => kind === "byline"))) {
      const next = runAt(units, at + 1);
      if (next.length > 0 && headAt(units, at + 1, next, { items, usualGap })) {
        early = [unit];
        continue;
      }
    }
    if (current) current.body.push(unit);
    else if (unit.kind !== "furniture") items.push(untitled(unit));
  }
  return items;
}

/** An item whose first line may be its title, although it does not look like one. */
function untitled(unit: Unit): ItemUnits {
  return {
    ...(unit.kind === "text" &&
    unit.lines.length === 1 &&
    !/[。，；：]$/.test(unit.text) &&
    [...unit.text].length <= 80
      ? { head: [unit], body: [] }
      : { head: [], body: [unit] }),
    evidence: evidence(
      0.5,
      "文件从这里开始，但没有明显的标题",
      "the text begins here, without a clear headline",
    ),
  };
}

/** The consecutive short units from an index on. */
function runAt(units: readonly Unit[], at: number): Unit[] {
  let end = at;
  for (let unit = units[end]; unit?.kind === "short"; unit = units[++end])
    if (unit.chosen === "subhead" || (unit.chosen === "headline" && end > at)) break;
  return units.slice(at, end);
}

/** The first matching unit from an index on, forwards or backwards. */
function unitFrom(
  units: readonly Unit[],
  from: number,
  step: 1 | -1,
  isMeant: (unit: Unit) => boolean,
): Unit | undefined {
  for (let at = from; ; at += step) {
    const unit = units[at];
    if (!unit || isMeant(unit)) return unit;
  }
}

interface Sofar {
  items: readonly ItemUnits[];
  usualGap: number;
}

/** Returns the evidence that a run of short lines is the headline of an item; null if it is not. */
function headAt(units: readonly Unit[], at: number, run: readonly Unit[], sofar: Sofar): Evidence | null {
  const next = units[at + run.length];
  const after = unitFrom(units, at + run.length, 1, ({ kind }) => kind !== "furniture" && kind !== "caption");
  if (!next || !after) return null;
  const signed = after.kind === "byline" || (after.kind === "text" && leadingByline(after.text) !== null);
  const previous = units[at - 1];
  if (sofar.items.length === 0 || !previous) {
    return signed
      ? evidence(
          0.95,
          "文件的第一行标题，后面是署名",
          "the first headline of the file, with a byline after it",
        )
      : evidence(0.85, "文件的第一行标题", "the first headline of the file");
  }
  const [first] = run;
  const level = first?.lines[0]?.hint;
  const before = unitFrom(units, at - 1, -1, (unit) => isText(unit) || unit.kind === "byline");
  const hasText = sofar.items.at(-1)?.body.some(isText) ?? false;
  const signals: [boolean, number, string, string][] = [
    [signed, 4, "后面是署名", "a byline follows"],
    [next.furniture === "origin", 4, "下面写着来源和时间", "a line with its source and time follows"],
    [
      level?.kind === "heading" && level.level === 1,
      4,
      "文件里它是一级标题",
      "the document has it as a first heading",
    ],
    [level?.kind === "heading" && level.level > 1 && !signed, -2, "", ""],
    [level?.kind === "bold", -1, "", ""],
    [
      previous.kind === "furniture" && previous.furniture !== "number",
      2.5,
      "前面是分隔线或报头",
      "a separator or masthead comes before it",
    ],
    [
      previous.kind === "furniture" && previous.furniture === "number",
      0.5,
      "前面是页码",
      "a page number comes before it",
    ],
    [hasText && isEnd(before), 3, "前文以署名或“完”结束", "the text before ends in a name or an end mark"],
    [
      NOTICE.test(cueOf(first?.text ?? "")),
      4,
      "启事、更正一类的标题",
      "the headline of a notice or correction",
    ],
    [run.length > 1, 2, "几行标题连在一起", "several headline lines together"],
    [
      (first?.lines[0]?.gap ?? 0) > sofar.usualGap,
      1.5,
      "前面的空行比别处多",
      "more empty lines than elsewhere before it",
    ],
    [/[\s\u3000]/.test(first?.text ?? ""), 0.5, "", ""],
    [[...(first?.text ?? "")].length > 13, 0.5, "", ""],
    [sofar.items.every(isSigned) && !signed, -1.5, "", ""],
    [ENUMERATED.test(first?.text ?? ""), -4, "", ""],
    [!hasText, -3, "", ""],
    [before?.kind === "text" && before.evidence.confidence < 0.7, -2, "", ""],
  ];
  const held = signals.filter(([holds]) => holds);
  const score = held.reduce((sum, [, weight]) => sum + weight, 0);
  if (score < 2) return null;
  const shown = held.filter(([, weight, zh]) => weight > 0 && zh);
  const zh = shown.map(([, , text]) => text).join("，");
  const en = shown.map(([, , , text]) => text).join("; ");
  return evidence(Math.min(0.97, 0.5 + score / 10), zh, en);
}

function isSigned({ body }: ItemUnits): boolean {
  const text = body.filter(({ kind }) => kind === "text");
  return (
    body.some(({ kind }) => kind === "byline") ||
    (text[0] !== undefined && leadingByline(text[0].text) !== null)
  );
}

function isEnd(unit: Unit | undefined): boolean {
  if (!unit) return false;
  return unit.kind === "byline" || END_MARK.test(unit.text) || trailingByline(unit.text) !== null;
}

function usualGapOf(units: readonly Unit[]): number {
  const gaps = units
    .slice(1)
    .map(({ lines }) => lines[0]?.gap ?? 0)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}

/** The line in which a unit begins. */
export function lineOf(unit: Unit): number {
  return unit.lines[0]?.number ?? 0;
}
