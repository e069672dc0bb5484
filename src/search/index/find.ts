import { isUsual } from "../../text/fold.ts";
import type { Script } from "../../text/language.ts";
import { shownForm, type Unit } from "../../text/units.ts";
import type { Searched, TextMatch } from "../hit.ts";
import { HEADLINE_PLACES, type Location } from "./layout.ts";
import {
  type Cost,
  cheapestCover,
  chinesePhrase,
  englishPhrase,
  englishUnits,
  type Phrase,
  type PhraseWord,
} from "./phrase.ts";
import { codeOf, formWord, stemWord, UNIT_CLASSES, unitWord } from "./words.ts";

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
  /** Forms of characters that have a word of their own; see `formWord`. */
  unusual: Readonly<Record<Script, ReadonlySet<string>>>;
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
    return new Search(units, index, { languages, confirm }).find(chinesePhrase(units, index.costOf));
  const found = await Promise.all([
    languages.includes("zh")
      ? new Search(units, index, { languages: ["zh"], confirm }).find(chinesePhrase(units, index.costOf))
      : [],
    languages.includes("en")
      ? new Search(englishUnits(units), index, { languages: ["en"], confirm: null }).find(
          englishPhrase(units, index.costOf),
        )
      : [],
  ]);
  return found.flat();
}

async function findUnit(unit: Unit, index: WordIndex, languages: readonly Searched[]): Promise<TextMatch[]> {
  const code = codeOf(unit);
  const found: TextMatch[] = [];
  const isRun = unit.kind === "run";
  if (languages.includes("zh") || !isRun) {
    const places = await Promise.all(UNIT_CLASSES.map((_, number) => index.lookUp(unitWord(code, number))));
    const typed = await Promise.all(places.map((records) => typedStarts(records, [unit], index)));
    for (const [number, records] of places.entries()) {
      const stands = UNIT_CLASSES[number];
      if (!stands) continue;
      found.push(
        ...matchesOf(records, typed[number] ?? records, { index, languages }).map((match) =>
          match.searched === "zh" ? { ...match, ...stands, places: [] } : match,
        ),
      );
    }
  }
  if (isRun && languages.includes("en")) {
    const places = await index.lookUp(stemWord(unit.text));
    found.push(...matchesOf(places, places, { index, languages: ["en"] }));
  }
  return found;
}

/** Narrows down where a phrase stands, word by word. */
class Search {
  private readonly units: readonly Unit[];
  private readonly index: WordIndex;
  private readonly languages: readonly Searched[];
  private readonly confirm: Confirm | null;
  private starts: Places | null = null;
  private readonly asked = new Set<string>();

  constructor(
    units: readonly Unit[],
    index: WordIndex,
    { languages, confirm }: { languages: readonly Searched[]; confirm: Confirm | null },
  ) {
    this.units = units;
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
        const candidates = this.matches(NO_PLACES);
        if (candidates.length <= READ) return this.read(candidates);
      }
    }
    await this.narrow(pairs.flatMap((chain) => cheapestCover(this.rest(chain))));
    return this.matches(await typedStarts(this.starts ?? NO_PLACES, this.units, this.index));
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

  private matches(typed: Places): TextMatch[] {
    const { index, languages } = this;
    return matchesOf(this.starts ?? NO_PLACES, typed, { index, languages });
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

const NO_PLACES: Places = new Map();

/** The beginnings of units that one of the scripts shows as they were typed. */
async function typedStarts(starts: Places, units: readonly Unit[], index: WordIndex): Promise<Places> {
  const simplified = await startsInScript(starts, units, { index, script: "zh-Hans" });
  // Most queries need no more.
  if (starts.size === 0 || simplified === starts) return starts;
  const traditional = await startsInScript(starts, units, { index, script: "zh-Hant" });
  if (traditional === starts) return starts;
  const records = [...new Set([...simplified.keys(), ...traditional.keys()])];
  return new Map(
    records.map((record) => [
      record,
      [...new Set([...(simplified.get(record) ?? []), ...(traditional.get(record) ?? [])])],
    ]),
  );
}

async function startsInScript(
  starts: Places,
  units: readonly Unit[],
  { index, script }: { index: WordIndex; script: Script },
): Promise<Places> {
  const typed = units.flatMap((unit, offset) =>
    unit.kind === "character" ? [{ form: shownForm(unit), offset }] : [],
  );
  const isUnusual = ({ form }: { form: string }) => index.unusual[script].has(form);
  if (typed.some((one) => !isUsual(one.form, script) && !isUnusual(one))) return NO_PLACES;
  const asked = starts.size > 0 ? typed.filter(isUnusual) : [];
  const places = await Promise.all(asked.map(({ form }) => index.lookUp(formWord(form, script))));
  return asked.reduce(
    (left, { form, offset }, number) =>
      (isUsual(form, script) ? apart : together)(left, places[number] ?? NO_PLACES, offset),
    starts,
  );
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

/** The beginnings of a phrase that lack a word where it could stand. */
function apart(starts: Places, places: Places, offset: number): Places {
  const others = new Map<number, readonly number[]>();
  for (const [record, list] of starts) {
    const taken = new Set(places.get(record));
    others.set(
      record,
      list.filter((start) => !taken.has(start + offset)),
    );
  }
  return others;
}

const NO_MATCH = {
  item: -1,
  searched: "zh" as Searched,
  times: 0,
  inHeadline: false,
  asTyped: false,
  places: [] as number[],
};

/** The matches at the beginnings found, of which some are in the form typed. Those of a record are in order. */
function matchesOf(
  starts: Places,
  typed: Places,
  { index, languages }: { index: WordIndex; languages: readonly Searched[] },
): TextMatch[] {
  const found: TextMatch[] = [];
  for (const [number, places] of starts) {
    const record = index.records[number];
    if (!record || !languages.includes(record.searched)) continue;
    const { searched, locate } = record;
    const isTyped = typed === starts ? () => true : contains(typed.get(number));
    let match = NO_MATCH;
    for (const place of places) {
      const { item, at } = locate(place);
      if (match.item !== item) {
        match = { ...NO_MATCH, item, searched, places: [] };
        found.push(match);
      }
      match.times += 1;
      match.inHeadline ||= at < HEADLINE_PLACES;
      match.asTyped ||= isTyped(place);
      match.places.push(at);
    }
  }
  return found;
}

function contains(places: readonly number[] = []): (place: number) => boolean {
  const all = new Set(places);
  return (place) => all.has(place);
}
