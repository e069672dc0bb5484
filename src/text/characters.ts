import type { Bilingual } from "./language.ts";

/** A character that does not belong in a text, and where it stands in it. */
export interface StrayCharacter {
  offset: number;
  /** As it is told: `U+202E`. */
  code: string;
  name: Bilingual;
}

/** The hidden letters of a flag are its name (🏴 and five of them are Scotland's). */
const FLAG_LETTERS = String.raw`(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0000}-\u{E007F}]`;

/** What no text holds, each kind with its name. */
const NO_TEXT: readonly (readonly [pattern: string, name: Bilingual])[] = [
  [String.raw`[\p{Cc}--[\t\n]]`, { zh: "控制字符", en: "a control character" }],
  [String.raw`\uFFFD`, { zh: "转码失败留下的替代符", en: "what a failed conversion leaves behind" }],
  [String.raw`\p{Noncharacter_Code_Point}`, { zh: "非字符", en: "no character" }],
  [String.raw`\p{Cs}`, { zh: "半个代理对", en: "half of a surrogate pair" }],
  [
    String.raw`[\u202A-\u202E\u2066-\u206F]`,
    { zh: "改变文字方向的控制符", en: "a control that turns the direction of the text" },
  ],
  [
    String.raw`\p{Co}`,
    { zh: "私用区字符，只在某种字体里才有字形", en: "of private use: a glyph of one font only" },
  ],
  [String.raw`[\u2028\u2029]`, { zh: "特殊的换行符", en: "a line separator" }],
  [String.raw`[\uFFF9-\uFFFB]|${FLAG_LETTERS}`, { zh: "隐藏的标记字符", en: "a hidden character of markup" }],
];

/** Characters that cannot be seen and do nothing in Chinese or English. */
const INVISIBLE = [
  String.raw`[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u2060-\u2064\u3164\uFEFF\uFFA0]`,
  // Joiners make one of emoji, and have their place in other scripts.
  String.raw`(?<=[\p{Script=Han}\p{Script=Latin}\p{P}\s])[\u200C\u200D]|[\u200C\u200D](?=[\p{Script=Han}\p{Script=Latin}\p{P}\s])`,
].join("|");

const NO_TEXT_PATTERN = new RegExp(NO_TEXT.map(([pattern]) => pattern).join("|"), "v");
const EVERY_NO_TEXT = new RegExp(NO_TEXT_PATTERN, "gv");
const INVISIBLE_PATTERN = new RegExp(INVISIBLE, "v");

/** The first character that is no text: a control, half a pair, one of private use … */
export function noTextIn(text: string): StrayCharacter | null {
  const found = NO_TEXT_PATTERN.exec(text);
  return found && stray(found[0], found.index);
}

/** A text without the characters that are none. */
export function withoutNoText(text: string): string {
  return text.replace(EVERY_NO_TEXT, "");
}

/** The first character that hides in a text: a zero-width space, a soft hyphen, a byte order mark within … */
export function invisibleIn(text: string): StrayCharacter | null {
  const found = INVISIBLE_PATTERN.exec(text);
  return found && { ...stray(found[0], found.index), name: { zh: "看不见的字符", en: "invisible" } };
}

/** Controls and hidden characters of a text written out, so that a terminal shows them and does not obey them. */
export function shownWhole(text: string): string {
  return text.replace(/[[\p{C}\p{Z}]--[ \u3000]]/gv, (character) => `\\u{${hex(character)}}`);
}

/** Ideographs that Unicode would replace by others, which newspapers may not have printed. */
const COMPATIBILITY_IDEOGRAPHS = /([\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+)/u;

/** A text in Normalization Form C, but for its compatibility ideographs, which stay as they were printed. */
export function toNfc(text: string): string {
  return text
    .split(COMPATIBILITY_IDEOGRAPHS)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.normalize("NFC")))
    .join("");
}

/** True when a text has a letter or figure that can be seen. */
export function hasWords(text: string): boolean {
  return /[[\p{L}\p{N}]--\p{Default_Ignorable_Code_Point}]/v.test(text);
}

function stray(character: string, offset: number): StrayCharacter {
  const [, name] = NO_TEXT.find(([pattern]) => new RegExp(pattern, "v").test(character)) ?? [];
  return { offset, code: `U+${hex(character)}`, name: name ?? { zh: "", en: "" } };
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
