import type { ItemChange, ItemVersions } from "../../archive/item-versions.ts";
import type { ItemText } from "../../search/item-text.ts";
import { rangesAmong } from "../../search/query/match.ts";
import { type Difference, differences } from "../../text/differences.ts";
import type { Language } from "../../text/language.ts";
import { stretchesOf, type Unit, unitsOf } from "../../text/units.ts";

/** In what a quotation with the same words differs from the text. */
export type FormDifference = "script" | "marks" | "case" | "spacing";

/** Where a quotation is, and how it compares with the text there. */
export type QuotationAnswer =
  | { is: "unchanged"; place: QuotedPlace; forms: FormDifference[]; since: string | null }
  | { is: "changed"; place: QuotedPlace; change: ItemChange; stretches: Difference[] }
  | { is: "differs"; place: QuotedPlace; stretches: Difference[]; likeness: number };

export interface QuotedPlace {
  language: Language;
  /** A block id, or the name of a part of the headline. */
  part: string;
}

interface Part extends QuotedPlace {
  text: string;
}

/** A quotation that shares less than this with every text is from elsewhere. */
const LIKE = 0.5;

/**
 * Compares a quotation with an item: with its present texts, then with the texts that it had before, then with the
 * most similar passage. Null if nothing is similar.
 */
export function compareQuotation(
  quotation: string,
  texts: readonly ItemText[],
  versions: ItemVersions,
): QuotationAnswer | null {
  const parts = texts.flatMap(partsOf);
  const sought = unitsOf(quotation);
  if (sought.length === 0) return null;
  const exact = parts.find(({ text }) => text.normalize("NFC").includes(quotation));
  const folded = exact ? null : parts.find(({ text }) => rangeOf(text, sought));
  const found = exact ?? folded;
  if (found) {
    const [from, to] = rangeOf(found.text, sought) ?? [0, 0];
    const forms = exact ? [] : formDifferences(quotation, found.text.slice(from, to));
    return { is: "unchanged", place: found, forms, since: unchangedSince(found, versions) };
  }
  for (const change of versions.changes) {
    const part = change.parts.find(({ before }) => before && rangeOf(before, sought));
    if (!part) continue;
    const place = { language: part.language, part: part.part ?? "" };
    return { is: "changed", place, change, stretches: differences(part.before ?? "", part.after ?? "") };
  }
  return mostLike(quotation, sought, parts);
}

/**
 * The day since when a part of a text has been as it is; null if the history does not say. A change whose parts are
 * hidden may have changed it.
 */
function unchangedSince({ language, part }: QuotedPlace, { changes, history }: ItemVersions): string | null {
  const isEnglish = language === "en";
  const last = changes.find(
    ({ kind, parts }) =>
      kind !== "form" &&
      (parts.length === 0 ||
        parts.some(
          (one) => (one.language === "en") === isEnglish && (one.part === part || one.part === null),
        )),
  );
  return last?.day ?? (history === "whole" ? (changes.at(-1)?.day ?? null) : null);
}

function partsOf({ language, headline, byline, blocks }: ItemText): Part[] {
  const head = { ...headline, byline };
  return [
    ...Object.entries(head).flatMap(([part, text]) => (text ? [{ language, part, text }] : [])),
    ...blocks.map(([part, text]) => ({ language, part, text })),
  ];
}

function rangeOf(text: string, units: readonly Unit[]) {
  return stretchesOf(text).flatMap((stretch) => rangesAmong(stretch, { units, isPrefix: false }))[0];
}

/** Compares two texts of the same words unit by unit. */
function formDifferences(quotation: string, text: string): FormDifference[] {
  const [own, other] = [unitsOf(quotation), unitsOf(text)];
  const shown = (unit: Unit, whole: string) => whole.slice(unit.start, unit.end);
  const kinds = own.flatMap((unit, at): FormDifference[] => {
    const there = other[at];
    if (!there || shown(unit, quotation) === shown(there, text)) return [];
    return [unit.kind === "mark" ? "marks" : unit.kind === "character" ? "script" : "case"];
  });
  const compact = (whole: string) => whole.replace(/\s/g, "").length;
  const isSpaced = quotation.length - compact(quotation) !== text.length - compact(text);
  return [...new Set([...kinds, ...(isSpaced || kinds.length === 0 ? (["spacing"] as const) : [])])];
}

function mostLike(
  quotation: string,
  sought: readonly Unit[],
  parts: readonly Part[],
): QuotationAnswer | null {
  const pairs = pairsOf(sought);
  const likely = parts
    .map((part) => ({ part, shared: shareOf(pairs, pairsOf(unitsOf(part.text))) }))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3);
  const compared = likely.flatMap(({ part, shared }) => {
    if (shared < LIKE) return [];
    const stretches = differences(quotation, nearestPassage(quotation, part.text));
    const kept = stretches.reduce((sum, [where, text]) => sum + (where === 0 ? text.length : 0), 0);
    return [{ is: "differs" as const, place: part, stretches, likeness: kept / quotation.length }];
  });
  return compared.sort((a, b) => b.likeness - a.likeness)[0] ?? null;
}

function pairsOf(units: readonly Unit[]): Set<string> {
  return new Set(units.map(({ text }, at) => `${text}\n${units[at + 1]?.text ?? ""}`));
}

function shareOf(sought: ReadonlySet<string>, there: ReadonlySet<string>): number {
  return [...sought].filter((pair) => there.has(pair)).length / sought.size;
}

/** The passage of a text from which a quotation differs in the fewest characters (Sellers' algorithm). */
export function nearestPassage(quotation: string, text: string): string {
  const [sought, there] = [Array.from(quotation), Array.from(text)];
  // For each end in the text: the fewest differences of what was read of the quotation, and where that begins.
  let costs = new Array<number>(there.length + 1).fill(0);
  let starts = Array.from(costs, (_, at) => at);
  for (const [row, character] of sought.entries()) {
    const [nextCosts, nextStarts] = [[row + 1], [0]];
    for (const [at, other] of there.entries()) {
      const same = (costs[at] ?? 0) + (character === other ? 0 : 1);
      const missing = (costs[at + 1] ?? 0) + 1;
      const added = (nextCosts[at] ?? 0) + 1;
      const least = Math.min(same, missing, added);
      nextCosts.push(least);
      const start = least === same ? starts[at] : least === missing ? starts[at + 1] : nextStarts[at];
      nextStarts.push(start ?? 0);
    }
    [costs, starts] = [nextCosts, nextStarts];
  }
  // The last of equals, so that a changed end is part of it.
  const end = costs.lastIndexOf(Math.min(...costs));
  return there.slice(starts[end] ?? 0, end).join("");
}
