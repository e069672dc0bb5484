import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { isUsual, representativeOf, usualForm } from "../../text/fold.ts";
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

/** What is searched of a text. */
export interface SearchedParts {
  headline: string[];
  body: string[];
}

/** An index that Pagefind has written. */
export interface BuiltIndex {
  /** What changes with the items, and what Pagefind's version alone decides. */
  files: Files;
  program: Files;
  /** Pagefind's version. */
  version: string;
  /** Names of the records, in the order of their sort key. */
  records: string[];
  continued: ContinuedSlots;
  /** The commonest units by their codes, the commonest first. */
  common: string[];
  /** Forms of characters that have a word of their own. */
  unusual: Record<Script, string>;
}

/** A tag of no language: Pagefind neither stems nor segments. */
const LANGUAGE = "x";

/** Units with a place of their own in every item: a list of equal steps packs well. */
const FIXED_UNITS = 512;
/** Units that a query is told to be common. */
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
  const ranks = rankUnits(items);
  const continued: ContinuedSlots = { text: {}, unit: {}, english: {} };
  const text = recordWriter("text", continued, add);
  const unit = recordWriter("unit", continued, add);
  const english = recordWriter("english", continued, add);
  const unusual = { "zh-Hans": new Set<string>(), "zh-Hant": new Set<string>() };
  for (const { zh, en, otherScript } of items) {
    const own = unitsByPart(zh, otherScript);
    const ownEnglish = en && unitsByPart(en);
    await text.add(textWords(own, chineseWords));
    await unit.add(singleUnitWords(own, ranks));
    await english.add(ownEnglish ? textWords(ownEnglish, englishWords) : []);
    for (const units of [own, ownEnglish].flatMap((parts) =>
      parts ? [...parts.headline, ...parts.body] : [],
    ))
      for (const { form, script } of units.flatMap((unit) => unit.unusual)) unusual[script].add(form);
  }
  for (const writer of [text, unit, english]) await writer.end();
  return {
    continued,
    common: [...ranks.keys()].slice(0, COMMON),
    unusual: {
      "zh-Hans": [...unusual["zh-Hans"]].sort().join(""),
      "zh-Hant": [...unusual["zh-Hant"]].sort().join(""),
    },
  };
}

/** The words at each place of an item; none if nothing stands. */
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
interface UnitsByPart {
  headline: IndexedUnit[][];
  body: IndexedUnit[][];
}

interface IndexedUnit extends Unit {
  /** Where a script does not show the usual form: that form, and the one it does show. */
  unusual: readonly FormIn[];
}

interface FormIn {
  script: Script;
  form: string;
}

function unitsByPart(shown: SearchedParts, otherScript?: SearchedItem["otherScript"]): UnitsByPart {
  const isSimplified = otherScript?.script !== "zh-Hans";
  const read = (texts: readonly string[], others: readonly string[] = []) =>
    texts.flatMap((text, part) => {
      const inOther = stretchesOf(others[part] ?? "");
      return stretchesOf(text).map((units, line) =>
        units.map((unit, at) => {
          const [own, other] = [shownForm(unit), shownForm(inOther[line]?.[at] ?? unit)];
          const unusual = [
            ...unusualForms(unit, isSimplified ? own : other, "zh-Hans"),
            ...unusualForms(unit, isSimplified ? other : own, "zh-Hant"),
          ];
          return { ...unit, unusual };
        }),
      );
    });
  return {
    headline: read(shown.headline, otherScript?.headline),
    body: read(shown.body, otherScript?.body),
  };
}

function unusualForms({ kind, text, others = [] }: Unit, shown: string, script: Script): FormIn[] {
  if (kind !== "character") return [];
  return [text, ...others].flatMap((one) => {
    const usual = usualForm(one, script);
    if (shown === usual) return [];
    const forms = representativeOf(shown) === one ? [usual, shown] : [usual];
    return forms.map((form) => ({ form, script }));
  });
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

/** Pairs of neighbours, each where its first unit stands, and each unit's unusual forms. */
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
function singleUnitWords({ headline, body }: UnitsByPart, ranks: ReadonlyMap<string, number>): Words {
  const times = new Map<string, { times: number; inHeadline: boolean }>();
  for (const [parts, inHeadline] of [[headline, true] as const, [body, false] as const]) {
    for (const code of parts.flat().flatMap((unit) => codesOf(unit))) {
      const known = times.get(code);
      if (known) known.times += 1;
      else times.set(code, { times: 1, inHeadline });
    }
  }
  const forms = formsByUnit([...headline, ...body].flat(), (code) => times.get(code)?.times ?? 0);
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
): Map<string, string[]> {
  const count = new Map<string, FormIn & { times: number }>();
  for (const { form, script } of units.flatMap(({ unusual }) => unusual)) {
    const word = formWord(form, script);
    const known = count.get(word) ?? { form, script, times: 0 };
    count.set(word, { ...known, times: known.times + 1 });
  }
  const words = new Map<string, string[]>();
  for (const [word, { form, script, times }] of count) {
    const code = codeOf({ text: representativeOf(form), kind: "character" });
    if (isUsual(form, script) && times < timesOf(code)) continue;
    words.set(code, [...(words.get(code) ?? []), word]);
  }
  return words;
}

/** The codes of all units with their ranks, that in the most items first. */
function rankUnits(items: readonly SearchedItem[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { zh } of items) {
    const { headline, body } = unitsByPart(zh);
    for (const code of new Set([...headline, ...body].flat().flatMap((unit) => codesOf(unit))))
      count.set(code, (count.get(code) ?? 0) + 1);
  }
  const inOrder = [...count].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
  return new Map(inOrder.map(([code], rank) => [code, rank]));
}

/** Codes of a unit: its own, and those of the other spellings that may be in its place. */
function codesOf({ kind, text, others = [] }: Unit, code = codeOf): string[] {
  return [text, ...others].map((text) => code({ kind, text }));
}
