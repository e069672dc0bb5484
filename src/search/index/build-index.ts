import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { representativeOf } from "../../text/fold.ts";
import type { Script } from "../../text/language.ts";
import { shownForm, stretchesOf, type Unit } from "../../text/units.ts";
import { SORT_KEY } from "./entry.ts";
import {
  type ContinuedSlots,
  GAP,
  HEADLINE_PLACES,
  ITEMS_IN_RECORD,
  type Kind,
  MARKER_PLACE,
  recordName,
  SLOT,
  slotsOf,
} from "./layout.ts";
import { englishUnits, isPair } from "./phrase.ts";
import { type ByScripts, byScripts, countForms, type FormTable, SCRIPTS, usualIn } from "./shown-forms.ts";
import {
  atOnePlace,
  codeOf,
  englishCodeOf,
  formWord,
  MARKER,
  stemWord,
  unitClass,
  unitWord,
} from "./words.ts";

/** Files by their path. */
export type Files = Map<string, Uint8Array>;

/** An item as it is searched: its Chinese, and its English where it has one. */
export interface SearchedItem {
  id: string;
  zh: SearchedParts;
  en: SearchedParts | null;
  /** Its Chinese as the other script shows it, part by part; absent where only one is shown. */
  otherScript?: SearchedParts & { script: Script };
}

/** The searched parts of a text. */
export interface SearchedParts {
  headline: string[];
  body: string[];
}

/** An index that Pagefind has written. */
export interface BuiltIndex {
  /** The files that change with the items, and those that depend only on Pagefind's version. */
  files: Files;
  program: Files;
  /** Pagefind's version. */
  version: string;
  /** Names of the records, in the order of their sort key. */
  records: string[];
  continued: ContinuedSlots;
  /** The commonest units by their codes, the commonest first. */
  common: string[];
  forms: FormTable;
}

/** A tag of no language: Pagefind neither stems nor segments. */
const LANGUAGE = "x";

/** Units with a place of their own in every item: a list of equal steps packs well. */
const FIXED_UNITS = 512;
/** The most frequent units, which queries avoid looking up. */
const COMMON = 256;

/** Writes the index of items, in the order of their numbers. @throws Error when Pagefind refuses a record. */
export function buildIndex(items: readonly SearchedItem[]): Promise<BuiltIndex> {
  const built = last.then(() => writeIndex(items));
  // Pagefind is one process for all indexes: the next waits for this one.
  last = built.catch(() => {});
  return built;
}

let last: Promise<unknown> = Promise.resolve();

async function writeIndex(items: readonly SearchedItem[]): Promise<BuiltIndex> {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-index-"));
  const size = process.env[CHUNK_SIZE];
  process.env[CHUNK_SIZE] = String(chunkSize(items.length));
  try {
    const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
    if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
    const records: string[] = [];
    const add = async (name: string, content: string) => {
      const sort = { [SORT_KEY]: String(records.length) };
      const { errors } = await index.addCustomRecord({ url: name, content, language: LANGUAGE, sort });
      if (errors.length > 0) throw new Error(`Pagefind, ${name}: ${errors.join("; ")}`);
      records.push(name);
    };
    const described = await addItems(items, add);
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join("; ")}`);
    return { ...described, records, ...(await readWritten(folder)) };
  } finally {
    await close();
    if (size === undefined) delete process.env[CHUNK_SIZE];
    else process.env[CHUNK_SIZE] = size;
    await rm(folder, { recursive: true });
  }
}

/** Pagefind's process reads it when it starts. */
const CHUNK_SIZE = "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE";

/** Small chunks cost little to load, but the first query loads a list of all: this is the least for both. */
function chunkSize(documents: number): number {
  return Math.max(500, Math.round(30 * Math.sqrt(documents)));
}

async function readWritten(folder: string) {
  const read = async (name: string): Promise<[string, Uint8Array]> => [
    name,
    new Uint8Array(await readFile(join(folder, name))),
  ];
  const names = (await readdir(folder, { recursive: true })).sort();
  const readAll = async (pattern: RegExp): Promise<Files> =>
    new Map(await Promise.all(names.filter((name) => pattern.test(name)).map(read)));
  const files = await readAll(/^(pagefind-entry\.json|pagefind\..+\.pf_meta|index\/.+\.pf_index)$/);
  const entry = JSON.parse(new TextDecoder().decode(files.get("pagefind-entry.json"))) as { version: string };
  return { files, program: await readAll(/^(pagefind\.js|wasm\..+\.pagefind)$/), version: entry.version };
}

type Add = (name: string, content: string) => Promise<void>;

/** Adds the records of all items; returns the data for interpreting their places. */
async function addItems(items: readonly SearchedItem[], add: Add) {
  const { ranks, usual } = surveyUnits(items);
  const continued: ContinuedSlots = { text: {}, unit: {}, english: {} };
  const text = recordWriter("text", continued, add);
  const unit = recordWriter("unit", continued, add);
  const english = recordWriter("english", continued, add);
  const usualOf = byScripts((original, script) => usualIn(script, usual[original][script]));
  const worded = byScripts(() => new Set<string>());
  for (const item of items) {
    const original = originalOf(item);
    const own = unitsByPart(item.zh, item.otherScript, usualOf[original]);
    const ownEnglish = item.en && unitsByPart(item.en, undefined, usualOf[original]);
    await text.add(textWords(own, chineseWords));
    await unit.add(singleUnitWords(own, ranks, usualOf[original]));
    await english.add(ownEnglish ? textWords(ownEnglish, englishWords) : []);
    for (const { unusual } of [...allUnits(own), ...(ownEnglish ? allUnits(ownEnglish) : [])])
      for (const { form, script } of unusual) worded[original][script].add(form);
  }
  for (const writer of [text, unit, english]) await writer.end();
  return {
    continued,
    common: [...ranks.keys()].slice(0, COMMON),
    forms: byScripts((original, script) => ({
      usual: usual[original][script],
      worded: [...worded[original][script]].sort().join(""),
    })),
  };
}

/** The script in which an item was printed. */
export function originalOf({ otherScript }: SearchedItem): Script {
  return otherScript?.script === "zh-Hans" ? "zh-Hant" : "zh-Hans";
}

/** The words at each place of an item; none at an empty place. */
type Words = readonly (readonly string[])[];

/** Puts items into records one after another. */
function recordWriter(kind: Kind, continued: ContinuedSlots, add: Add) {
  let number = 0;
  let items = 0;
  let slots = 0;
  let content: string[] = [];
  const end = async () => {
    // Pagefind drops a record without a word.
    if (content.some((part) => /[^ -]/.test(part))) await add(recordName(kind, number), content.join(" "));
    number += 1;
    [items, slots] = [0, 0];
    content = [];
  };
  return {
    async add(words: Words): Promise<void> {
      const own = slotsOf(kind, words.length);
      const more = Array.from({ length: own - 1 }, (_, index) => slots + index + 1);
      if (own > 1) continued[kind][number] = [...(continued[kind][number] ?? []), ...more];
      slots += own;
      const places = Array.from({ length: own * SLOT[kind] }, (_, place) => atOnePlace(words[place] ?? []));
      content.push(places.join(" "));
      items += 1;
      if (items === ITEMS_IN_RECORD) await end();
    },
    async end(): Promise<void> {
      if (items > 0) await end();
    },
  };
}

/** Units of a text, by the parts that nothing is found across: blocks, and lines and cells in them. */
interface UnitsByPart<U extends Unit = IndexedUnit> {
  headline: U[][];
  body: U[][];
}

/** A unit as both scripts show it. */
type ShownUnit = Unit & { shown: Record<Script, Unit> };

interface IndexedUnit extends Unit {
  /** Where a script does not show the usual form: that form, and the one it does show. */
  unusual: readonly FormIn[];
}

interface FormIn {
  script: Script;
  form: string;
}

/** The form of a folded character that each script usually shows. */
type UsualOf = Record<Script, (folded: string) => string>;

function shownUnits(parts: SearchedParts, otherScript?: SearchedItem["otherScript"]): UnitsByPart<ShownUnit> {
  const read = (texts: readonly string[], others: readonly string[] = []) =>
    texts.flatMap((text, part) => {
      const inOther = stretchesOf(others[part] ?? "");
      return stretchesOf(text).map((units, line) =>
        units.map((unit, at): ShownUnit => {
          const other = inOther[line]?.[at] ?? unit;
          const [simplified, traditional] = otherScript?.script === "zh-Hans" ? [other, unit] : [unit, other];
          return { ...unit, shown: { "zh-Hans": simplified, "zh-Hant": traditional } };
        }),
      );
    });
  return {
    headline: read(parts.headline, otherScript?.headline),
    body: read(parts.body, otherScript?.body),
  };
}

function unitsByPart(
  parts: SearchedParts,
  otherScript: SearchedItem["otherScript"],
  usualOf: UsualOf,
): UnitsByPart {
  const withUnusual = ({ shown, ...unit }: ShownUnit): IndexedUnit => {
    const unusual = SCRIPTS.flatMap((script) => {
      const forms = unusualForms(unit, shownForm(shown[script]), usualOf[script]);
      return forms.map((form) => ({ form, script }));
    });
    return { ...unit, unusual };
  };
  const { headline, body } = shownUnits(parts, otherScript);
  const all = (stretches: ShownUnit[][]) => stretches.map((units) => units.map(withUnusual));
  return { headline: all(headline), body: all(body) };
}

function unusualForms(
  { kind, text, others = [] }: Unit,
  shown: string,
  usualOf: (folded: string) => string,
): string[] {
  if (kind !== "character") return [];
  return [text, ...others].flatMap((one) => {
    const usual = usualOf(one);
    if (shown === usual) return [];
    return representativeOf(shown) === one ? [usual, shown] : [usual];
  });
}

function allUnits<U extends Unit>({ headline, body }: UnitsByPart<U>): U[] {
  return [...headline, ...body].flat();
}

/** The words of a text at their places: its headline, the word that every text has, and the rest. */
function textWords(
  { headline, body }: UnitsByPart,
  wordsOf: (units: readonly IndexedUnit[]) => string[][],
): Words {
  const gap: string[][] = Array.from({ length: GAP }, () => []);
  const places = headline.flatMap((units) => [...wordsOf(units), ...gap]);
  while (places.length < HEADLINE_PLACES) places.push([]);
  places[MARKER_PLACE] = [...(places[MARKER_PLACE] ?? []), MARKER];
  return [...places, ...body.flatMap((units) => [...wordsOf(units), ...gap])];
}

/** Pairs of neighbours, each at the place of its first unit, and each unit's unusual forms. */
function chineseWords(units: readonly IndexedUnit[]): string[][] {
  const codes = units.map((unit) => codesOf(unit));
  return units.map(({ unusual }, index) => [
    ...pairsOf(codes[index] ?? [], codes[index + 1] ?? []),
    ...formWords(unusual),
  ]);
}

/** Stems, and what is Chinese as a Chinese text has it. */
function englishWords(units: readonly IndexedUnit[]): string[][] {
  const kept = englishUnits(units);
  return kept.map((unit, index) => {
    const next = kept[index + 1];
    const codes = codesOf(unit, englishCodeOf);
    return [
      ...(unit.kind === "run" ? [stemWord(unit.text)] : codes.map((code) => unitWord(code, 0))),
      ...(next && isPair(unit, next) ? pairsOf(codes, codesOf(next, englishCodeOf)) : []),
      ...formWords(unit.unusual),
    ];
  });
}

function formWords(unusual: readonly FormIn[]): string[] {
  return unusual.map(({ form, script }) => formWord(form, script));
}

function pairsOf(codes: readonly string[], next: readonly string[]): string[] {
  return codes.flatMap((code) => next.map((other) => code + other));
}

/** Every unit of an item once, with its class; the commonest each at its own place. */
function singleUnitWords(
  { headline, body }: UnitsByPart,
  ranks: ReadonlyMap<string, number>,
  usualOf: UsualOf,
): Words {
  const times = new Map<string, { times: number; inHeadline: boolean }>();
  for (const [parts, inHeadline] of [[headline, true] as const, [body, false] as const]) {
    for (const code of parts.flat().flatMap((unit) => codesOf(unit))) {
      const known = times.get(code);
      if (known) known.times += 1;
      else times.set(code, { times: 1, inHeadline });
    }
  }
  const forms = formsByUnit(allUnits({ headline, body }), (code) => times.get(code)?.times ?? 0, usualOf);
  const fixed: string[][] = Array.from({ length: FIXED_UNITS }, () => []);
  const others: string[][] = [];
  const rankOf = (code: string) => ranks.get(code) ?? 0;
  for (const code of [...times.keys()].sort((one, other) => rankOf(one) - rankOf(other))) {
    const stands = times.get(code);
    if (!stands) continue;
    const word = unitWord(code, unitClass(stands.times, stands.inHeadline));
    const words = [word, ...(forms.get(code) ?? [])];
    const place = fixed[rankOf(code)];
    if (place) place.push(...words);
    else others.push(words);
  }
  return [...fixed, ...others];
}

/**
 * The words of an item's forms, by the codes of their units: usual forms that it never shows, and others that
 * it does somewhere.
 */
function formsByUnit(
  units: readonly IndexedUnit[],
  timesOf: (code: string) => number,
  usualOf: UsualOf,
): Map<string, string[]> {
  const count = new Map<string, FormIn & { times: number }>();
  for (const { form, script } of units.flatMap(({ unusual }) => unusual)) {
    const word = formWord(form, script);
    const known = count.get(word) ?? { form, script, times: 0 };
    count.set(word, { ...known, times: known.times + 1 });
  }
  const words = new Map<string, string[]>();
  for (const [word, { form, script, times }] of count) {
    const folded = representativeOf(form);
    const code = codeOf({ text: folded, kind: "character" });
    if (usualOf[script](folded) === form && times < timesOf(code)) continue;
    words.set(code, [...(words.get(code) ?? []), word]);
  }
  return words;
}

/** The codes of all units with their ranks, that in the most items first, and the forms that are usual. */
function surveyUnits(items: readonly SearchedItem[]): {
  ranks: Map<string, number>;
  usual: ByScripts<string>;
} {
  const count = new Map<string, number>();
  const forms = countForms();
  for (const item of items) {
    const units = allUnits(shownUnits(item.zh, item.otherScript));
    for (const code of new Set(units.flatMap((unit) => codesOf(unit))))
      count.set(code, (count.get(code) ?? 0) + 1);
    for (const unit of units)
      for (const script of SCRIPTS) forms.add(unit, unit.shown[script], [originalOf(item), script]);
  }
  const inOrder = [...count].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
  return { ranks: new Map(inOrder.map(([code], rank) => [code, rank])), usual: forms.usual() };
}

/** Codes of a unit: its own, and those of the other spellings that may be in its place. */
function codesOf({ kind, text, others = [] }: Unit, code = codeOf): string[] {
  return [text, ...others].map((text) => code({ kind, text }));
}
