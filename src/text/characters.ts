/** A character that does not belong in a text, with its position. */
export interface StrayCharacter {
  offset: number;
  /** As in `U+202E`. */
  code: string;
  kind: StrayKind;
}

/** A flag of a region contains its name in hidden letters (five after 🏴 for Scotland). */
const FLAG_LETTERS = String.raw`(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0000}-\u{E007F}]`;

/** Characters that are not text, by kind. */
const NO_TEXT = {
  control: String.raw`[\p{Cc}--[\t\n]]`,
  replacement: String.raw`\uFFFD`,
  noncharacter: String.raw`\p{Noncharacter_Code_Point}`,
  surrogate: String.raw`\p{Cs}`,
  direction: String.raw`[\u202A-\u202E\u2066-\u206F]`,
  "private-use": String.raw`\p{Co}`,
  "line-separator": String.raw`[\u2028\u2029]`,
  markup: String.raw`[\uFFF9-\uFFFB]|${FLAG_LETTERS}`,
  // One selects a glyph; several can hide data.
  selectors: String.raw`(?<=\p{Variation_Selector})\p{Variation_Selector}`,
} as const;

export type StrayKind = keyof typeof NO_TEXT | "invisible";

/** Invisible characters without a function in Chinese or English. */
const INVISIBLE = [
  String.raw`[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u2060-\u2064\u3164\uFEFF\uFFA0]`,
  // Joiners combine emoji and are needed in other scripts.
  String.raw`(?<=[\p{Script=Han}\p{Script=Latin}\p{P}\s])[\u200C\u200D]|[\u200C\u200D](?=[\p{Script=Han}\p{Script=Latin}\p{P}\s])`,
].join("|");

const NO_TEXT_PATTERN = new RegExp(Object.values(NO_TEXT).join("|"), "v");
const EVERY_NO_TEXT = new RegExp(NO_TEXT_PATTERN, "gv");
const INVISIBLE_PATTERN = new RegExp(INVISIBLE, "v");

/** Returns the first character that is not text: a control, a lone surrogate, one for private use … */
export function noTextIn(text: string): StrayCharacter | null {
  const found = NO_TEXT_PATTERN.exec(text);
  return found && { offset: found.index, code: codeOf(found[0]), kind: kindOf(found[0]) };
}

/** Removes the characters that are not text. */
export function withoutNoText(text: string): string {
  return text.replace(EVERY_NO_TEXT, "");
}

/** Returns the characters that are not text. */
export function noTextOf(text: string): string {
  return text.match(EVERY_NO_TEXT)?.join("") ?? "";
}

/** Returns the first invisible character: a zero-width space, a soft hyphen, a byte order mark … */
export function invisibleIn(text: string): StrayCharacter | null {
  const found = INVISIBLE_PATTERN.exec(text);
  return found && { offset: found.index, code: codeOf(found[0]), kind: "invisible" };
}

/** Escapes control and hidden characters, so that a terminal shows them instead of acting on them. */
export function shownWhole(text: string): string {
  return text.replace(/[[\p{C}\p{Z}]--[ \u3000]]/gv, (character) => `\\u{${hex(character)}}`);
}

/** The same for a text of several lines, which stay lines. */
export function shownLines(text: string): string {
  return text.split("\n").map(shownWhole).join("\n");
}

/** Ideographs that normalization would replace by others, which the newspaper may not have printed. */
const COMPATIBILITY_IDEOGRAPHS = /([\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+)/u;

/** A text in Normalization Form C, except for its compatibility ideographs, which stay as they were printed. */
export function toNfc(text: string): string {
  return text
    .split(COMPATIBILITY_IDEOGRAPHS)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.normalize("NFC")))
    .join("");
}

/** True if a text has a visible letter or digit. */
export function hasWords(text: string): boolean {
  return /[[\p{L}\p{N}]--\p{Default_Ignorable_Code_Point}]/v.test(text);
}

function kindOf(character: string): StrayKind {
  const kinds = Object.keys(NO_TEXT) as (keyof typeof NO_TEXT)[];
  return kinds.find((kind) => new RegExp(NO_TEXT[kind], "v").test(character)) ?? "noncharacter";
}

function codeOf(character: string): string {
  return `U+${hex(character)}`;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
