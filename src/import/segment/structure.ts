import { columnsOf, type PressLine } from "../source/press-line.ts";
import { SURNAMED } from "./byline.ts";
import { numberIn } from "./chinese-number.ts";
import { cueOf } from "./cue.ts";
import { type Evidence, evidence } from "./evidence.ts";
import { isBareDay } from "./furniture.ts";
import { endsSentence } from "./sentence.ts";

/** Lines of one block; each is an item, a row or a verse. */
export interface LineGroup extends Evidence {
  kind: "list" | "table" | "verse";
  lines: PressLine[];
}

/** Groups of lines, by each of their lines. */
export type LineGroups = ReadonlyMap<PressLine, LineGroup>;

const LONGEST_CELL = 24;
const LONGEST_ITEM = 40;
const NAMES = new RegExp(`^${SURNAMED}(?:[\\s\\u3000、]+${SURNAMED})*$`, "u");
/** The marks that end each line of a regular verse. */
const VERSE = /^(?:\p{Script=Han}{4,9}[，。；！？、,;!?]){1,2}$/u;

/** Finds lists, tables and poems among the lines of a text. */
export function lineGroups(lines: readonly PressLine[]): LineGroups {
  const widest = Math.max(0, ...lines.map(({ text }) => columnsOf(text)));
  const groups = new Map<PressLine, LineGroup>();
  for (let at = 0; at < lines.length; ) {
    const group = tableAt(lines, at) ?? verseAt(lines, at) ?? listAt(lines, at, widest);
    for (const line of group?.lines ?? []) groups.set(line, group as LineGroup);
    at += group?.lines.length ?? 1;
  }
  return groups;
}

function tableAt(lines: readonly PressLine[], at: number): LineGroup | null {
  const marked = runOf(lines, at, ({ hint }) => hint?.kind === "row");
  if (marked.length > 0)
    return {
      kind: "table",
      lines: marked,
      ...evidence(0.97, "文件里它是表格", "the document has it as a table"),
    };
  const first = lines[at];
  const columns = first?.cells.length ?? 0;
  const run = runOf(
    lines,
    at,
    ({ cells, gap, hint, text }) =>
      hint?.kind !== "heading" &&
      cells.length === columns &&
      (gap === 0 || text === first?.text) &&
      cells.every((cell) => [...cell].length <= LONGEST_CELL && !/[。；]/.test(cell)),
  );
  if (columns < 2 || run.length < 3) return null;
  const hasFigures = run.slice(1).every(({ text }) => /\d|[〇一二三四五六七八九十百]/.test(text));
  return hasFigures
    ? {
        kind: "table",
        lines: run,
        ...evidence(0.85, "各行分成同样多的栏", "each line has the same number of columns"),
      }
    : {
        kind: "list",
        lines: run,
        ...evidence(0.8, "几行排成同样多的栏", "lines set in the same number of columns"),
      };
}

function verseAt(lines: readonly PressLine[], at: number): LineGroup | null {
  const first = lines[at]?.text ?? "";
  if (!VERSE.test(first)) return null;
  const clauses = first.match(/\p{Script=Han}+/gu) ?? [];
  if (new Set(clauses.map(({ length }) => length)).size > 1) return null;
  const shape = shapeOf(first);
  const run = runOf(lines, at, ({ text, hint }) => hint?.kind !== "heading" && shapeOf(text) === shape);
  if (run.length * clauses.length < 4 || !run.some(({ text }) => endsSentence(text))) return null;
  return {
    kind: "verse",
    lines: run,
    ...evidence(0.88, "各行字数相同，都有标点", "lines of the same length, each with its mark"),
  };
}

/** The pattern of a line, with one symbol for all Han characters and one for all marks. */
function shapeOf(text: string): string {
  return text.replace(/\p{Script=Han}/gu, "字").replace(/[，。；！？、,;!?]/g, "，");
}

function listAt(lines: readonly PressLine[], at: number, widest: number): LineGroup | null {
  const marked = runOf(lines, at, ({ hint }) => hint?.kind === "list");
  if (marked.length > 0)
    return {
      kind: "list",
      lines: marked,
      ...evidence(0.97, "文件里它是列表", "the document has it as a list"),
    };
  const names = runOf(lines, at, ({ text, hint }) => hint?.kind !== "heading" && NAMES.test(cueOf(text)));
  if (names.length >= 3)
    return { kind: "list", lines: names, ...evidence(0.8, "几行人名", "lines of names") };
  const before = lines[at - 1]?.text ?? "";
  if (!/[：:]$/.test(before)) return null;
  const run = runOf(
    lines,
    at,
    ({ text, hint, gap, indent }, index) =>
      hint?.kind !== "heading" &&
      (index === 0 || gap === 0 || gap === lines[at]?.gap) &&
      indent === lines[at]?.indent &&
      isItem(text, widest),
  );
  return run.length < 2
    ? null
    : {
        kind: "list",
        lines: run,
        ...evidence(0.85, "冒号之后各自独立的短行", "short lines, each by itself, after a colon"),
      };
}

/** True for a line that can be an item of a list without bullets: names, or a few words. */
function isItem(text: string, widest: number): boolean {
  if (enumeratorOf(text) || /[，。；：！？“”]/.test(text)) return false;
  return (
    NAMES.test(cueOf(text)) ||
    (columnsOf(text) <= Math.min(LONGEST_ITEM, widest * 0.7) && !/^[（(【]/.test(text))
  );
}

function runOf(
  lines: readonly PressLine[],
  from: number,
  belongs: (line: PressLine, index: number) => boolean,
): PressLine[] {
  let end = from;
  for (let line = lines[end]; line && belongs(line, end - from); line = lines[++end]);
  return lines.slice(from, end);
}

/** How a line numbers itself: the style of its number, and which it is. */
interface Enumerator {
  style: string;
  number: number;
}

const CHINESE = "[一二三四五六七八九十]{1,3}";
const STYLES: readonly (readonly [style: string, pattern: RegExp])[] = [
  ["一、", new RegExp(`^(${CHINESE})[、．.]`)],
  ["（一）", new RegExp(`^[（(](${CHINESE})[）)]`)],
  ["第一条", new RegExp(`^第(${CHINESE}|\\d{1,3})[条章节款]`)],
  ["1.", /^(\d{1,3})[.．、](?!\d)/],
  ["1)", /^[（(]?(\d{1,3})[）)]/],
];

/** The number that a line begins with; null if it begins with none. */
export function enumeratorOf(text: string): Enumerator | null {
  const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".indexOf(text.charAt(0));
  if (text !== "" && circled !== -1) return { style: "①", number: circled + 1 };
  for (const [style, pattern] of STYLES) {
    const found = pattern.exec(cueOf(text))?.[1];
    if (found) return { style, number: numberIn(found) };
  }
  return null;
}

const SPEAKER = /^(?:问|答|Q|A|记者|主持人|\p{Script=Han}{2,4})[:：]/u;
const TIME = /^\d{1,2}[:：]\d{2}(?!\d)/;
const BULLET = /^[●■◆○◇□★☆※•]/;
const LABEL = /^\p{Script=Han}{2,6}[：:]\s*\S/u;

/** The signature of a notice, which includes the date below. */
const SIGNATORY = /(?:局|会|部|公司|院|办|办公室|处|厂|校|社|政府|馆|团|行|店|同人|敬启|谨启|启)$/;

/** True for a line that has only the day on which a notice was signed, below the one that says by whom. */
export function isSignedDay({ text }: PressLine, above: PressLine | undefined): boolean {
  return (
    isBareDay(text) &&
    above !== undefined &&
    [...above.text].length <= 20 &&
    SIGNATORY.test(cueOf(above.text))
  );
}

/** From this share on, indented lines that end in a mark are paragraphs of one line. */
const MOSTLY = 0.7;

/** Returns the numbers of lines that begin separate blocks, as several similar lines show. */
export function ownBeginnings(lines: readonly PressLine[]): Set<number> {
  const found = new Set<number>();
  const last = new Map<string, { number: number; line: number }>();
  const speakers = countsOf(lines, SPEAKER);
  const indented = lines.filter(({ indent }) => indent >= 4);
  const ended = indented.filter(({ text }) => endsSentence(text) || /[；：;:]$/.test(text));
  if (ended.length >= indented.length * MOSTLY) for (const { number } of indented) found.add(number);
  for (const [index, one] of lines.entries()) {
    const { text, number: line } = one;
    const above = lines[index - 1];
    if (isSignedDay(one, above)) {
      found.add(line);
      found.add(above?.number ?? line);
    }
    const enumerator = enumeratorOf(text);
    if (enumerator) {
      const before = last.get(enumerator.style);
      if (before && enumerator.number === before.number + 1) {
        found.add(before.line);
        found.add(line);
      }
      last.set(enumerator.style, { number: enumerator.number, line });
    }
    const cue = cueOf(text);
    const speaker = SPEAKER.exec(cue)?.[0];
    if (speaker && (speakers.get(speaker) ?? 0) > 1) found.add(line);
    for (const pattern of [TIME, BULLET, LABEL]) {
      const neighbours = [lines[index - 1], lines[index + 1]];
      const isLike = neighbours.some((one) => one && pattern.test(one.text));
      if (pattern.test(text) && isLike) found.add(line);
    }
  }
  return found;
}

function countsOf(lines: readonly PressLine[], pattern: RegExp): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const found = pattern.exec(cueOf(text))?.[0];
    if (found) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return counts;
}
