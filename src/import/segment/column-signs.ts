import { columnsOf, type PressLine } from "../source/press-line.ts";
import { cannotBegin, endsSentence, hasOpenMark } from "./sentence.ts";

/** Signs in a narrow column, without indents or empty lines, that a line continues or not. */
export const COLUMN_SIGNS = [
  ...["any", "next cannot begin", "next has a bullet", "next is numbered", "next opens a bracket"],
  ...["ends a sentence", "ends in a pause", "ends in a colon", "closes a bracket", "a mark is open"],
  ...[
    "no marks",
    "spaces",
    "narrow",
    "next narrow",
    "as wide as the next",
    "a little shorter",
    "much shorter",
  ],
  ...[
    "shorter than a body line",
    "next two alike",
    "width is usual here",
    "next width goes on",
    "full, ends a sentence",
  ],
  ...["two lines without marks, alike", "few lines"],
] as const;

export type ColumnSign = (typeof COLUMN_SIGNS)[number];

const BULLET = /^[▲△▼●◎○■◆□◇★☆※①-⑳◘]/;
const NUMBERED = /^[（(]?[一二三四五六七八九十]{1,3}[）)、]/;
const MARK = /[，。、；：,]/;
/** Lines on either side of one that show how wide its column is. */
const NEAR = 4;
/** Lines of this width in columns, or less, belong to a list, a table or a heading. */
const NARROW = 12;
/** The columns of one character, by which lines of one column differ. */
const ALIKE = 2;

/** Returns the strength, from 0 to 1, of each sign at the seam after a line; absent signs are left out. */
export function signsAt(lines: readonly PressLine[], at: number): [ColumnSign, number][] {
  const line = lines[at]?.text ?? "";
  const next = lines[at + 1]?.text ?? "";
  const width = columnsOf(line);
  const following = columnsOf(next);
  const third = lines[at + 2] ? columnsOf(lines[at + 2]?.text ?? "") : null;
  const near = [...lines.slice(Math.max(0, at - NEAR), at), ...lines.slice(at + 1, at + 1 + NEAR)];
  const alike = (a: number, b: number) => Math.abs(a - b) <= ALIKE;
  const steps = (width - following) / 2;
  const ends = endsSentence(line);
  const bare = !MARK.test(line);
  const nextTwo = third !== null && Math.abs(third - following) <= 1;
  const strengths: Record<ColumnSign, number | boolean> = {
    any: true,
    "next cannot begin": cannotBegin(next),
    "next has a bullet": BULLET.test(next),
    "next is numbered": NUMBERED.test(next),
    "next opens a bracket": /^[（(【〔]/.test(next),
    "ends a sentence": ends,
    "ends in a pause": /[、，,；;]$/.test(line),
    "ends in a colon": /[：:]$/.test(line),
    "closes a bracket": /[）)】]$/.test(line),
    "a mark is open": hasOpenMark(line),
    "no marks": bare,
    spaces: /[ \u3000]/.test(line),
    narrow: width <= NARROW,
    "next narrow": following <= NARROW,
    "as wide as the next": Math.abs(steps) <= 0.5,
    "a little shorter": steps < -0.5 && steps > -1.5,
    "much shorter": steps <= -4,
    "shorter than a body line": steps <= -1.5 && alike(following, middleWidth(lines)),
    "next two alike": nextTwo,
    "width is usual here": near.filter(({ text }) => alike(columnsOf(text), width)).length / (2 * NEAR),
    "next width goes on": goesOn(lines, at + 1, following) / NEAR,
    "full, ends a sentence": ends && steps > -0.6,
    "two lines without marks, alike": bare && !MARK.test(next) && nextTwo,
    "few lines": lines.length <= 4,
  };
  return COLUMN_SIGNS.map((sign): [ColumnSign, number] => [sign, Number(strengths[sign])]).filter(
    ([, strength]) => strength !== 0,
  );
}

function goesOn(lines: readonly PressLine[], from: number, width: number): number {
  let count = 0;
  while (count < NEAR && Math.abs(columnsOf(lines[from + count]?.text ?? "") - width) <= ALIKE) count++;
  return count;
}

const middles = new WeakMap<readonly PressLine[], number>();

function middleWidth(lines: readonly PressLine[]): number {
  const known = middles.get(lines);
  if (known !== undefined) return known;
  const sorted = lines.map(({ text }) => columnsOf(text)).sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  middles.set(lines, middle);
  return middle;
}
