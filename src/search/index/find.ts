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
import { SCRIPTS, type ShownForms } from "./shown-forms.ts";
import { codeOf, formWord, stemWord, UNIT_CLASSES, unitWord } from "./words.ts";

/** Places of a word, by the number of the record. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** The index in which a search looks up words. */
export interface WordIndex {
  /** @throws SearchFault when a file is not right. */
  lookUp(word: string): Promise<Places>;
  /** By their numbers. */
  records: readonly { searched: Searched; locate: (place: number) => Location }[];
  /** How common a unit is. */
  costOf: Cost;
  forms: ShownForms;
  /** The script in which an item was printed. */
  originalOf(item: number): Script;
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
    const isTyped = await typedForm([unit], index);
    for (const [number, occurrence] of UNIT_CLASSES.entries()) {
      const own = matchesOf(places[number] ?? NO_PLACES, isTyped, { index, languages });
      for (const match of own) if (match.searched === "zh") Object.assign(match, occurrence, { places: [] });
      found.push(...own);
    }
  }
  if (isRun && languages.includes("en")) {
    const places = await index.lookUp(stemWord(unit.text));
    found.push(...matchesOf(places, ALWAYS, { index, languages: ["en"] }));
  }
  return found;
}

/** Narrows down the places of a phrase, word by word. */
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
        const candidates = this.matches(ALWAYS);
        if (candidates.length <= READ) return this.read(candidates);
      }
    }
    await this.narrow(pairs.flatMap((chain) => cheapestCover(this.rest(chain))));
    if (!needsFormWords(this.units, this.index)) return this.matches(await typedForm(this.units, this.index));
    const matches = this.matches(ALWAYS);
    if (matches.length > READ || !this.confirm)
      return matches.length > 0 ? this.matches(await typedForm(this.units, this.index)) : [];
    // The texts of a few results are shown next, and cost less than the words of the forms.
    const read = await this.read(matches);
    const typed = new Set(read.filter(({ asTyped }) => asTyped).map(({ item }) => item));
    return matches.map((match) => ({ ...match, asTyped: typed.has(match.item) }));
  }

  private async narrow(words: readonly PhraseWord[]): Promise<void> {
    const fresh = words.filter((one) => !this.asked.has(keyOf(one)));
    const found = await Promise.all(fresh.map(({ word }) => this.index.lookUp(word)));
    for (const [number, one] of fresh.entries()) {
      this.asked.add(keyOf(one));
      this.starts = together(this.starts, found[number] ?? new Map(), one.offset);
    }
  }

  /** A word that was looked up before costs nothing. */
  private rest(chain: readonly PhraseWord[]): PhraseWord[] {
    return chain.map((pair) => (this.asked.has(keyOf(pair)) ? { ...pair, cost: -1 } : pair));
  }

  private matches(isTyped: IsTyped): TextMatch[] {
    const { index, languages } = this;
    return matchesOf(this.starts ?? NO_PLACES, isTyped, { index, languages });
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

/** True where units that begin at a place of a record, in an item, are shown as they were typed. */
type IsTyped = (place: number, record: number, item: number) => boolean;

const ALWAYS: IsTyped = () => true;
const NEVER: IsTyped = () => false;

/** Where one of the scripts shows units as they were typed. Most queries need no word more for it. */
async function typedForm(units: readonly Unit[], index: WordIndex): Promise<IsTyped> {
  const [ofSimplified = NEVER, ofTraditional = NEVER] = await Promise.all(
    SCRIPTS.map(async (original): Promise<IsTyped> => {
      const ways = waysShown(units, index, original);
      if (ways.length === 0) return NEVER;
      if (ways.some((words) => words.length === 0)) return ALWAYS;
      const shown = await Promise.all(ways.map((words) => hasForms(words, index)));
      return (...at) => shown.some((isTyped) => isTyped(...at));
    }),
  );
  if (ofSimplified === ofTraditional) return ofSimplified;
  return (place, record, item) =>
    (index.originalOf(item) === "zh-Hans" ? ofSimplified : ofTraditional)(place, record, item);
}

/** True where words have to be looked up to tell whether units are shown as they were typed. */
function needsFormWords(units: readonly Unit[], index: WordIndex): boolean {
  return SCRIPTS.some((original) => {
    const ways = waysShown(units, index, original);
    return ways.length > 0 && ways.every((words) => words.length > 0);
  });
}

/** The words that decide, by each script that may show units as typed; none means that it always does. */
function waysShown(units: readonly Unit[], index: WordIndex, original: Script): FormWord[][] {
  return SCRIPTS.map((script) => formWords(units, index, original, script)).filter((words) => words !== null);
}

/** A word of a form, how many places after the beginning it counts, and whether it has to be there or must not. */
interface FormWord {
  word: string;
  offset: number;
  isThere: boolean;
}

/** The words that decide whether a script shows units as typed; null where it never does. */
function formWords(
  units: readonly Unit[],
  { forms }: WordIndex,
  original: Script,
  script: Script,
): FormWord[] | null {
  const { isUsual, hasWord } = forms[original][script];
  const words: FormWord[] = [];
  for (const [offset, unit] of units.entries()) {
    if (unit.kind !== "character") continue;
    const form = shownForm(unit);
    if (hasWord(form)) words.push({ word: formWord(form, script), offset, isThere: !isUsual(form) });
    else if (!isUsual(form)) return null;
  }
  return words;
}

async function hasForms(words: readonly FormWord[], index: WordIndex): Promise<IsTyped> {
  const found = await Promise.all(words.map(({ word }) => index.lookUp(word)));
  const places = found.map(
    (records) => new Map(Array.from(records, ([record, own]) => [record, new Set(own)])),
  );
  return (place, record) =>
    words.every(
      ({ offset, isThere }, number) =>
        (places[number]?.get(record)?.has(place + offset) ?? false) === isThere,
    );
}

/** The beginnings of a phrase that have a word where it should be. */
function together(starts: Places | null, places: Places, offset: number): Places {
  if (starts === null && offset === 0) return places;
  const both = new Map<number, readonly number[]>();
  for (const [record, list] of places) {
    const common =
      starts === null
        ? list.map((place) => place - offset).filter((start) => start >= 0)
        : precede(starts.get(record) ?? [], list, offset);
    if (common.length > 0) both.set(record, common);
  }
  return both;
}

/** Of some starts those that are an offset before one of the places; both are in order. */
function precede(starts: readonly number[], places: readonly number[], offset: number): number[] {
  const found: number[] = [];
  let next = 0;
  for (const start of starts) {
    while ((places[next] ?? Number.POSITIVE_INFINITY) < start + offset) next += 1;
    if (places[next] === start + offset) found.push(start);
  }
  return found;
}

/** The matches at the beginnings found, of which some are in the form typed. Those of a record are in order. */
function matchesOf(
  starts: Places,
  isTyped: IsTyped,
  { index, languages }: { index: WordIndex; languages: readonly Searched[] },
): TextMatch[] {
  const found: (TextMatch & { places: number[] })[] = [];
  for (const [number, places] of starts) {
    const record = index.records[number];
    if (!record || !languages.includes(record.searched)) continue;
    const { searched, locate } = record;
    for (const place of places) {
      const { item, start } = locate(place);
      const at = place - start;
      let match = found.at(-1);
      if (match?.item !== item || match.searched !== searched) {
        match = { item, searched, times: 0, inHeadline: false, asTyped: false, places: [] };
        found.push(match);
      }
      match.times += 1;
      match.inHeadline ||= at < HEADLINE_PLACES;
      match.asTyped ||= isTyped(place, number, item);
      match.places.push(at);
    }
  }
  return found;
}
