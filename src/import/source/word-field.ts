/** Reads the code of a field with an enclosed or ruby character (`eq \o`): its character and the rest. */
export interface DrawnCharacters {
  text: string;
  /** The ring around it, or the reading above it. */
  rest: string;
}

const RINGED_DIGITS = 0x2460;
const RINGED_HAN = 0x3280;
const HAN = "一二三四五六七八九十";

/**
 * The characters that a field of Word's equations lays over each other: `eq \o\ac(○,一)` is ㊀, and in
 * `eq \o\ad(\s\up 9(gǎng),港)` the last is the character and the others are above it; null for other fields.
 */
export function drawnCharacters(code: string): DrawnCharacters | null {
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
