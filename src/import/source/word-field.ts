import { REASON } from "./left-out.ts";
import type { LineCollector } from "./marked-text.ts";

/** Reads the fields of a Word document, which may be nested: a code, and then perhaps a result that is text. */
export interface FieldReader {
  /** Reads the mark that begins a field, separates its code from its result, or ends it. */
  mark(type: string): void;
  /** Reads a field that is its code only. */
  simple(code: string): void;
  /** True while the code of a field is read, so that text belongs to it. */
  isInCode(): boolean;
  /** Reads a part of the code of the innermost field. */
  code(text: string): void;
  /** Leaves out the code of every field that was not ended. */
  end(): void;
}

/** A character that a field draws with something around or above it. */
interface DrawnCharacters {
  text: string;
  /** The ring around it, or the reading above it. */
  rest: string;
}

const RINGED_DIGITS = 0x2460;
const RINGED_HAN = 0x3280;
const HAN = "一二三四五六七八九十";

/** Adds the characters that fields draw to the lines, and leaves out the other codes. */
export function fieldReader(lines: Pick<LineCollector, "add" | "leaveOut">): FieldReader {
  const open: { code: string; hasResult: boolean }[] = [];
  return {
    mark(type) {
      if (type === "begin") open.push({ code: "", hasResult: false });
      const field = open.at(-1);
      if (!field) return;
      if (type === "separate") {
        field.hasResult = true;
        simple(field.code);
      } else if (type === "end") {
        open.pop();
        if (!field.hasResult) simple(field.code);
      }
    },
    simple,
    isInCode: () => open.at(-1)?.hasResult === false,
    code(text) {
      const field = open.at(-1);
      if (field) field.code += text;
      else lines.leaveOut(text, REASON.field);
    },
    end() {
      for (const { code } of open) lines.leaveOut(code, REASON.field);
    },
  };

  function simple(code: string): void {
    const outer = open.findLast(({ hasResult }) => !hasResult);
    const drawn = drawnCharacters(code);
    if (!drawn) {
      lines.leaveOut(code, REASON.field);
      return;
    }
    if (outer && outer.code !== code) outer.code += drawn.text;
    else lines.add(drawn.text);
    lines.leaveOut(drawn.rest, /[○◯〇□△◇]/.test(drawn.rest) ? REASON.ring : REASON.ruby);
  }
}

/**
 * The characters that a field of Word's equations lays over each other: `eq \o\ac(○,一)` is ㊀, and in
 * `eq \o\ad(\s\up 9(gǎng),港)` the last is the character and the others are above it; null for other fields.
 */
function drawnCharacters(code: string): DrawnCharacters | null {
  if (!/^\s*eq\b/i.test(code)) return null;
  const arguments_ = argumentsOf(code.replace(/^\s*eq\b/i, ""));
  const base = arguments_.at(-1);
  if (base === undefined || base === "") return null;
  const rest = arguments_.slice(0, -1).join(" ");
  const ring = /[○◯〇]/.test(rest) ? ringed(base) : null;
  return ring ? { text: ring, rest: "" } : { text: base, rest };
}

function ringed(base: string): string | null {
  const number = Number(base);
  if (Number.isInteger(number) && number >= 1 && number <= 20)
    return String.fromCharCode(RINGED_DIGITS + number - 1);
  const at = HAN.indexOf(base);
  return base.length === 1 && at !== -1 ? String.fromCharCode(RINGED_HAN + at) : null;
}

/** The arguments of the outermost brackets, without the switches within them. */
function argumentsOf(code: string): string[] {
  const open = code.indexOf("(");
  if (open === -1) return [];
  const found = [""];
  let depth = 0;
  for (const character of code.slice(open)) {
    if (character === ")" && --depth === 0) break;
    if (depth === 1 && /[,;，]/.test(character)) found.push("");
    else if (depth > 0) found[found.length - 1] += character;
    if (character === "(") depth++;
  }
  return found.map((argument) =>
    argument
      .replace(/\\[a-z*]+\s*\d*/gi, "")
      .replace(/^\s*\((.*)\)\s*$/, "$1")
      .trim(),
  );
}
