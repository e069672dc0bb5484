import { DIAGNOSTIC_TEXTS } from "../i18n/diagnostics.ts";
import { fill } from "../i18n/fill.ts";
import type { Bilingual } from "../text/language.ts";
import { RULES, type Rule, type Severity } from "./rules.ts";

/** A position in a file: line and column are counted from 1, columns in UTF-16 code units. */
export interface Point {
  line: number;
  column: number;
}

/** A range between two points; the same point twice if only the beginning is known. */
export interface Range {
  start: Point;
  end: Point;
}

/** Part of a content file; `file` is its path below the content folder, with `/`. */
export interface Place {
  file: string;
  range: Range;
}

/** Something wrong in the content, explained so that an editor can fix it. Modelled on `VFileMessage`. */
export interface Diagnostic extends Place {
  severity: Severity;
  rule: Rule;
  message: Bilingual;
  advice: Bilingual;
  /** A safe and certain fix, if there is one. */
  fix?: Fix;
}

/** A replacement of the text between two offsets of a file's decoded text. */
export interface Fix {
  from: number;
  to: number;
  text: string;
}

export type MessageId = keyof typeof DIAGNOSTIC_TEXTS;

/** The placeholders of a text, which are names in braces; braces with spaces inside are part of the text. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string} ${string}` ? never : Name) | Placeholders<Rest>
  : never;

type TextsOf<Id extends MessageId> =
  | (typeof DIAGNOSTIC_TEXTS)[Id]["message"][keyof Bilingual]
  | (typeof DIAGNOSTIC_TEXTS)[Id]["advice"][keyof Bilingual];

type ValuesOf<Id extends MessageId> =
  Placeholders<TextsOf<Id>> extends never
    ? { values?: never }
    : { values: Record<Placeholders<TextsOf<Id>>, string | number | Bilingual> };

/** The report of a check: the id of a text, and a value for each of its placeholders. */
export type Message = { [Id in MessageId]: { id: Id; fix?: Fix } & ValuesOf<Id> }[MessageId];

/** Receives the report of a check about a place. */
export type Report = (place: Place, message: Message) => void;

/** Returns the place of a whole file, or of one point in it. */
export function placeIn(file: string, line = 1, column = 1): Place {
  const point = { line, column };
  return { file, range: { start: point, end: point } };
}

/** The rule that a message belongs to. */
export function ruleOf({ id }: Message): Rule {
  return id.split(".")[0] as Rule;
}

/** A list of diagnostics, and the function that adds to it. */
export function diagnosticList(): { diagnostics: Diagnostic[]; report: Report } {
  const diagnostics: Diagnostic[] = [];
  return { diagnostics, report: (place, message) => diagnostics.push(diagnosticOf(place, message)) };
}

/** True if any diagnostic is an error, which stops a release. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** Sorts diagnostics by file, line and column. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    ({ file, range: { start } }, other) =>
      compare(file, other.file) ||
      start.line - other.range.start.line ||
      start.column - other.range.start.column,
  );
}

function diagnosticOf({ file, range }: Place, message: Message): Diagnostic {
  const rule = ruleOf(message);
  const { id, values = {}, fix } = message;
  const texts = DIAGNOSTIC_TEXTS[id];
  const inBoth = (text: Bilingual): Bilingual => ({
    zh: fill(text.zh, inLanguage("zh", values)),
    en: fill(text.en, inLanguage("en", values)),
  });
  return {
    ...{ severity: RULES[rule], rule, file, range },
    ...{ message: inBoth(texts.message), advice: inBoth(texts.advice) },
    ...(fix && { fix }),
  };
}

function inLanguage(
  language: keyof Bilingual,
  values: Record<string, string | number | Bilingual>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "object" ? value[language] : value,
    ]),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
