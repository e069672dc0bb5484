import type { Unit } from "../../text/units.ts";
import type { Searched, TextMatch } from "../hit.ts";
import { HEADLINE_PLACES, type Location } from "./layout.ts";
import {
  type Cost,
  cheapestCover,
  chinesePhrase,
  englishPhrase,
  type Phrase,
  type PhraseWord,
} from "./phrase.ts";
import { codeOf, stemWord, UNIT_CLASSES, unitWord } from "./words.ts";

/** Places of a word, by the number of the record. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** What a search looks words up in. */
export interface WordIndex {
  /** @throws SearchFault when a file is not right. */
  lookUp(word: string): Promise<Places>;
  /** By their numbers. */
  records: readonly { searched: Searched; locate: (place: number) => Location }[];
  /** How common a unit is. */
  costOf: Cost;
}

/** Reads the text of an item; null if the units are not in it. Without it, all is looked up. */
export type Confirm = (item: number, searched: Searched) => Promise<TextMatch | null>;

/** Pairs that are looked up together; of a longer phrase, the rarest at first and at most before the rest. */
const TOGETHER = 3;
const FIRST = 2;
const MOST = 6;
/** Candidates that are read rather than narrowed further. */
const READ = 3;

/** The texts in which units are next to each other. @throws RangeError when there are no units. */
export async function findUnits(
  units: readonly Unit[],
  index: WordIndex,
  { languages, confirm }: { languages: readonly Searched[]; confirm: Confirm | null },
): Promise<TextMatch[]> {
  const [first] = units;
  if (!first) throw new RangeError("a query without units");
  if (units.length === 1) return findUnit(first, index, languages);
  // Without runs both languages are requested the same pairs.
  if (units.every(({ kind }) => kind !== "run"))
    return new Search(index, languages, confirm).find(chinesePhrase(units, index.costOf));
  const found = await Promise.all([
    languages.includes("zh")
      ? new Search(index, ["zh"], confirm).find(chinesePhrase(units, index.costOf))
      : [],
    languages.includes("en") ? new Search(index, ["en"], null).find(englishPhrase(units, index.costOf)) : [],
  ]);
  return found.flat();
}

async function findUnit(unit: Unit, index: WordIndex, languages: readonly Searched[]): Promise<TextMatch[]> {
  const code = codeOf(unit);
  const found: TextMatch[] = [];
  const isRun = unit.kind === "run";
  if (languages.includes("zh") || !isRun) {
    const places = await Promise.all(UNIT_CLASSES.map((_, number) => index.lookUp(unitWord(code, number))));
    for (const [number, records] of places.entries()) {
      const stands = UNIT_CLASSES[number];
      if (!stands) continue;
      found.push(
        ...matchesOf(records, index, languages).map((match) =>
          match.searched === "zh" ? { ...match, ...stands, places: [] } : match,
        ),
      );
    }
  }
  if (isRun && languages.includes("en"))
    found.push(...matchesOf(await index.lookUp(stemWord(unit.text)), index, ["en"]));
  return found;
}

/** Narrows down where a phrase stands, word by word. */
class Search {
  private readonly index: WordIndex;
  private readonly languages: readonly Searched[];
  private readonly confirm: Confirm | null;
  private starts: Places | null = null;
  private readonly asked = new Set<string>();

  constructor(index: WordIndex, languages: readonly Searched[], confirm: Confirm | null) {
    this.index = index;
    this.languages = languages;
    this.confirm = confirm;
  }

  async find({ words, pairs }: Phrase): Promise<TextMatch[]> {
    await this.narrow(words);
    if (this.confirm && pairs.flatMap(cheapestCover).length > TOGETHER) {
      const order = rarestFirst(pairs.flat());
      for (let from = 0, step = FIRST; from < MOST; from += step, step = 1) {
        await this.narrow(order.slice(from, from + step));
        const candidates = this.matches();
        if (candidates.length <= READ) return this.read(candidates);
      }
    }
    await this.narrow(pairs.flatMap((chain) => cheapestCover(this.rest(chain))));
    return this.matches();
  }

  private async narrow(words: readonly PhraseWord[]): Promise<void> {
    const fresh = words.filter((one) => !this.asked.has(keyOf(one)));
    const found = await Promise.all(fresh.map(({ word }) => this.index.lookUp(word)));
    for (const [number, one] of fresh.entries()) {
      this.asked.add(keyOf(one));
      this.starts = together(this.starts, found[number] ?? new Map(), one.offset);
    }
  }

  /** What was looked up costs nothing more. */
  private rest(chain: readonly PhraseWord[]): PhraseWord[] {
    return chain.map((pair) => (this.asked.has(keyOf(pair)) ? { ...pair, cost: -1 } : pair));
  }

  private matches(): TextMatch[] {
    return matchesOf(this.starts ?? new Map(), this.index, this.languages);
  }

  private async read(candidates: readonly TextMatch[]): Promise<TextMatch[]> {
    const read = await Promise.all(candidates.map(({ item, searched }) => this.confirm?.(item, searched)));
    return read.filter((match) => match !== null && match !== undefined);
  }
}

function keyOf({ word, offset }: PhraseWord): string {
  return `${offset} ${word}`;
}

/** The rarest first, as far as can be known without asking; one that overlaps a rarer one comes later. */
function rarestFirst(pairs: readonly PhraseWord[]): PhraseWord[] {
  const apart: PhraseWord[] = [];
  const others: PhraseWord[] = [];
  for (const pair of pairs.toSorted((one, other) => one.cost - other.cost || one.offset - other.offset))
    (apart.some(({ offset }) => Math.abs(offset - pair.offset) < 2) ? others : apart).push(pair);
  return [...apart, ...others];
}

/** The beginnings of a phrase that have a word where it should stand. */
function together(starts: Places | null, places: Places, offset: number): Places {
  const both = new Map<number, readonly number[]>();
  for (const [record, list] of places) {
    const own = list.map((place) => place - offset);
    const known = starts === null ? null : new Set(starts.get(record));
    const common = own.filter((start) => start >= 0 && (known === null || known.has(start)));
    if (common.length > 0) both.set(record, common);
  }
  return both;
}

function matchesOf(starts: Places, index: WordIndex, languages: readonly Searched[]): TextMatch[] {
  const found = new Map<string, TextMatch & { places: number[] }>();
  for (const [number, places] of starts) {
    const record = index.records[number];
    if (!record || !languages.includes(record.searched)) continue;
    const { searched, locate } = record;
    for (const place of places) {
      const { item, at } = locate(place);
      const key = `${searched}${item}`;
      const match = found.get(key) ?? { item, searched, times: 0, inHeadline: false, places: [] };
      match.times += 1;
      match.inHeadline ||= at < HEADLINE_PLACES;
      match.places.push(at);
      found.set(key, match);
    }
  }
  return [...found.values()];
}
