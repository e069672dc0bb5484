import { allElements, elementAt, elementsOf, type XmlElement } from "./xml-tree.ts";

/** A level of a list of a Word document. */
interface Level {
  format: string;
  /** With `%1` in the place of the number of the first level. */
  text: string;
  start: number;
  /** True if a space or tab is between the number and the text. */
  spaced: boolean;
}

/** The label that Word writes before a paragraph of a list: a number, or a bullet. */
export interface Numbering {
  number: string;
  isBullet: boolean;
}

/** Numbers the paragraphs of lists as Word does; the argument is a list's id and level. */
export type ListNumbers = (list: string, level: number) => Numbering | null;

/** Reads the lists of `numbering.xml`; each call of the result counts one paragraph. */
export function listNumbers(numbering: XmlElement | undefined): ListNumbers {
  const root = elementAt(numbering, "w:numbering");
  if (!root) return () => null;
  const abstract = new Map(
    elementsOf(root, "w:abstractNum").map((one) => [
      one.attributes["w:abstractNumId"],
      new Map(elementsOf(one, "w:lvl").map((level) => [Number(level.attributes["w:ilvl"]), levelOf(level)])),
    ]),
  );
  const lists = new Map(
    elementsOf(root, "w:num").map((one) => {
      const base = valAt(one, "w:abstractNumId") ?? "";
      const starts = new Map(
        elementsOf(one, "w:lvlOverride").flatMap((override) => {
          const start = valAt(override, "w:startOverride");
          return start === null ? [] : [[Number(override.attributes["w:ilvl"]), Number(start)] as const];
        }),
      );
      return [one.attributes["w:numId"], { base, starts }] as const;
    }),
  );
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (list, level) => {
    const { base, starts } = lists.get(list) ?? { base: "", starts: new Map<number, number>() };
    const levels = abstract.get(base);
    const own = levels?.get(level);
    if (!levels || !own) return null;
    const numbers = counts.get(base) ?? [];
    counts.set(base, numbers);
    const restart = begun.has(`${list} ${level}`) ? undefined : starts.get(level);
    begun.add(`${list} ${level}`);
    numbers[level] = restart ?? (numbers[level] === undefined ? own.start : numbers[level] + 1);
    numbers.length = level + 1;
    if (own.format === "bullet") return { number: own.text, isBullet: true };
    const number = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const from = levels.get(at);
      return from ? formatted(numbers[at] ?? from.start, from.format) : "";
    });
    return { number: own.spaced && !/[、．）)]$/.test(number) ? `${number} ` : number, isBullet: false };
  };
}

function levelOf(level: XmlElement): Level {
  return {
    format: valAt(level, "w:numFmt") ?? valAt(allElements(level, "w:numFmt")[0], null) ?? "decimal",
    text: valAt(level, "w:lvlText") ?? "",
    start: Number(valAt(level, "w:start") ?? 1),
    spaced: valAt(level, "w:suff") !== "nothing",
  };
}

/** The `w:val` of a child, or of the element itself. */
function valAt(element: XmlElement | undefined, child: string | null): string | null {
  const at = child === null ? element : elementAt(element, child);
  return at?.attributes["w:val"] ?? null;
}

const DIGITS = "〇一二三四五六七八九";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** A number in one of Word's formats. */
function formatted(number: number, format: string): string {
  if (format === "none") return "";
  if (/^(?:upper|lower)Letter$/.test(format)) return cased(letters(number), format);
  if (/^(?:upper|lower)Roman$/.test(format)) return cased(roman(number), format);
  if (/^(?:decimalEnclosedCircle|decimalEnclosedCircleChinese)$/.test(format) && number >= 1 && number <= 20)
    return String.fromCharCode(0x2460 + number - 1);
  if (format === "decimalEnclosedParen" && number >= 1 && number <= 20)
    return String.fromCharCode(0x2474 + number - 1);
  if (format === "decimalEnclosedFullstop" && number >= 1 && number <= 20)
    return String.fromCharCode(0x2488 + number - 1);
  if (format === "decimalZero") return String(number).padStart(2, "0");
  if (format === "decimalFullWidth") return wide(String(number));
  if (format === "ideographTraditional") return STEMS[number - 1] ?? String(number);
  if (format === "ideographZodiac") return BRANCHES[number - 1] ?? String(number);
  if (format === "ideographEnclosedCircle" && number >= 1 && number <= 10)
    return String.fromCharCode(0x3280 + number - 1);
  if (/^(?:ideographDigital|taiwaneseDigital|japaneseDigitalTenThousand)$/.test(format))
    return Array.from(String(number), (digit) => DIGITS[Number(digit)]).join("");
  if (
    /^(?:chineseCounting|chineseCountingThousand|taiwaneseCounting|taiwaneseCountingThousand|japaneseCounting)$/.test(
      format,
    )
  )
    return chinese(number);
  return String(number);
}

function chinese(number: number): string {
  if (number >= 10_000) return String(number);
  const units = ["", "十", "百", "千"];
  const digits = Array.from(String(number), Number);
  const text = digits
    .map((digit, at) => (digit === 0 ? "〇" : `${DIGITS[digit]}${units[digits.length - 1 - at] ?? ""}`))
    .join("")
    .replace(/〇+/g, "零")
    .replace(/(?<=.)零$/, "");
  return number < 20 ? text.replace(/^一十/, "十") : text;
}

function letters(number: number): string {
  return "ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt((number - 1) % 26).repeat(Math.ceil(number / 26));
}

const ROMAN = Object.entries({
  M: 1000,
  CM: 900,
  D: 500,
  CD: 400,
  C: 100,
  XC: 90,
  L: 50,
  XL: 40,
  X: 10,
  IX: 9,
  V: 5,
  IV: 4,
  I: 1,
});

function roman(number: number): string {
  let rest = number;
  let text = "";
  for (const [letter, value] of ROMAN) for (; rest >= value; rest -= value) text += letter;
  return text;
}

function cased(text: string, format: string): string {
  return format.startsWith("lower") ? text.toLowerCase() : text;
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}
