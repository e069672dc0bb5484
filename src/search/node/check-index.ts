import { pathToFileURL } from "node:url";
import { stretchesOf, type Unit } from "../../text/units.ts";
import { createEngine } from "../engine.ts";
import { stemmedWords } from "../english.ts";
import { SEARCHED, type Searched } from "../hit.ts";
import { englishUnits } from "../index/phrase.ts";
import type { SearchedItem, SearchedParts } from "../index/searched-item.ts";
import { rangesAmong } from "../query/match.ts";
import { fetchFile } from "./fetch-file.ts";

/** A piece of a text: its units as typed and as compared, and the numbers of the items that have it. */
interface Sample {
  searched: Searched;
  units: readonly Unit[];
  compared: readonly Unit[];
  standsIn: Set<number>;
}

/** Pieces that are looked for, at most, and longest piece in units. */
const MOST = 100;
const LONGEST = 7;

/**
 * Asks the search of a folder for pieces of its own items, which are in the order of their numbers, and reads
 * the items for the same: a sentence for each answer that is not what reading gives. The pieces are the same
 * each time.
 */
export async function checkIndex(folder: string, items: readonly SearchedItem[]): Promise<string[]> {
  const samples = drawSamples(items);
  for (const searched of SEARCHED) {
    const own = samples.filter((sample) => sample.searched === searched);
    const byBeginning = Map.groupBy(own, (sample) => sample.compared[0]?.text);
    for (const [number, item] of items.entries())
      for (const stretch of stretchesIn(textsOf(item[searched]), searched)) {
        const units = compared(stretch, searched);
        const lookFor = (beginning: string, at: number) => {
          for (const sample of byBeginning.get(beginning) ?? [])
            if (beginsWith(units.slice(at, at + sample.compared.length), sample.compared))
              sample.standsIn.add(number);
        };
        for (const [at, { text, others }] of units.entries()) {
          lookFor(text, at);
          for (const other of others ?? []) lookFor(other, at);
        }
      }
  }
  const engine = createEngine(`${pathToFileURL(folder).href}/`, fetchFile);
  const faults: string[] = [];
  for (const { searched, units, standsIn } of samples) {
    const text = units.map((unit) => unit.text).join(" ");
    const query = { groups: [[{ text, units: [...units], isPrefix: false }]], excluded: [] };
    const { hits } = await engine.search(query, [searched]);
    const wrong = standsIn.symmetricDifference(new Set(hits.map(({ item }) => item)));
    const ids = [...wrong].map((number) => items[number]?.id ?? `#${number}`);
    if (ids.length > 0) faults.push(`“${text}” 检索结果与原文不符 search and text differ: ${ids.join(", ")}`);
  }
  await engine.close();
  return faults;
}

/** Pieces from all over the archive, of all lengths. */
function drawSamples(items: readonly SearchedItem[]): Sample[] {
  const step = Math.max(1, Math.ceil(items.length / MOST));
  return items.flatMap((item, number) =>
    number % step > 0
      ? []
      : SEARCHED.flatMap((searched) => {
          const units = lineFrom(number * 7, item[searched], searched);
          const from = (number * 53) % Math.max(1, units.length - LONGEST);
          const piece = units.slice(from, from + 1 + (number % LONGEST));
          if (piece.length === 0) return [];
          return [
            { searched, units: piece, compared: compared(piece, searched), standsIn: new Set<number>() },
          ];
        }),
  );
}

/** A line of a text, not far behind its part of a number. Chinese in an English text is searched as in a Chinese one. */
function lineFrom(number: number, parts: SearchedParts | null, searched: Searched): readonly Unit[] {
  const texts = textsOf(parts);
  const from = number % Math.max(1, texts.length);
  for (const units of stretchesIn([...texts.slice(from), ...texts.slice(0, from)], searched))
    if (units.length > 0 && (searched === "zh" || units.every(({ kind }) => kind === "run"))) return units;
  return [];
}

function textsOf(parts: SearchedParts | null): string[] {
  return [...(parts?.headline ?? []), ...(parts?.body ?? [])];
}

/** The units that have a place in an index, a line at a time: those of a large text take much memory. */
function* stretchesIn(texts: readonly string[], searched: Searched): Generator<readonly Unit[]> {
  for (const text of texts)
    for (const units of stretchesOf(text)) yield searched === "zh" ? units : englishUnits(units);
}

/** Chinese is compared by its units, English by the stems of its words. */
function compared(units: readonly Unit[], searched: Searched): readonly Unit[] {
  return searched === "en" ? stemmedWords(units) : units;
}

function beginsWith(units: readonly Unit[], sought: readonly Unit[]): boolean {
  return rangesAmong(units, { units: sought, isPrefix: false }).length > 0;
}
