import type { ItemChange, ItemVersions } from "../../archive/item-versions.ts";
import type { Calls } from "../../search/browser/calls.ts";
import type { ItemText } from "../../search/item-text.ts";
import { unitsOf } from "../../text/units.ts";
import type { Pasted, PastedAddress } from "./pasted.ts";
import { compareQuotation, type QuotationAnswer } from "./quotation.ts";

/** The known facts about an item of the archive. */
export interface KnownItem {
  versions: ItemVersions;
  texts: ItemText[];
}

/** An item that is not in the archive any more. */
export interface RetiredItem {
  day: string;
  reason: string;
}

/** Where the page looks things up. All throw SearchFault if a file cannot be loaded. */
export interface Records {
  /** Null if there is no item of that id, and there never was. */
  item(id: string): Promise<KnownItem | null>;
  /** The present id of an item that had this one before. */
  presentId(id: string): Promise<string | null>;
  retired(id: string): Promise<RetiredItem | null>;
  search: Pick<Calls, "search" | "ids">;
}

/** The result for a pasted address or version. */
export type AddressAnswer =
  | { is: "unchanged"; since: string | null }
  | { is: "changed"; changes: ItemChange[] }
  | { is: "unknown-version"; version: string; isWhole: boolean };

/** The result for the block of a pasted address. */
export type BlockAnswer = { is: "there" } | { is: "retired"; now: string } | { is: "missing" };

export type Answer =
  | {
      about: "address";
      id: string;
      item: KnownItem;
      block: string | null;
      text: AddressAnswer;
      place: BlockAnswer;
    }
  | { about: "retired"; id: string; retired: RetiredItem }
  | { about: "search"; address: string }
  | { about: "foreign"; address: string }
  | { about: "quotation"; quotation: string; item: KnownItem; found: QuotationAnswer }
  | { about: "unknown-quotation"; quotation: string }
  | { about: "short-quotation"; quotation: string };

/** A shorter quotation is in too many texts; in units: characters, words, signs. */
const SHORTEST = 4;
/** Longest passage that is searched as a whole, in characters. */
const LONGEST = 1500;
/** Clauses of a quotation that are searched, and items that are compared with it. */
const CLAUSES = 6;
const CANDIDATES = 3;
const CLAUSE_END = /[，。；：！？、,;:!?]|\.(?=\s|$)|—+|…+/u;

/** Answers what a reader pasted: each address and each quotation. @throws SearchFault */
export async function verify(pasted: Pasted, records: Records): Promise<Answer[]> {
  const answers: Answer[] = pasted.searches.map((address) => ({ about: "search", address }));
  const items: KnownItem[] = [];
  for (const address of pasted.addresses) {
    const answer = await addressAnswer(address, pasted.version, records);
    if (answer.about === "address") items.push(answer.item);
    answers.push(answer);
  }
  for (const quotation of pasted.quotations) answers.push(await quotationAnswer(quotation, items, records));
  // A quotation of ours may come with an address of elsewhere, where it was read.
  if (answers.length === 0)
    answers.push(...pasted.foreign.map((address) => ({ about: "foreign" as const, address })));
  return answers;
}

async function addressAnswer(
  { id, block }: PastedAddress,
  version: string | null,
  records: Records,
): Promise<Answer> {
  const item = (await records.item(id)) ?? (await formerItem(id, records));
  if (!item) {
    const retired = await records.retired(id);
    return retired ? { about: "retired", id, retired } : { about: "foreign", address: id };
  }
  const { versions } = item;
  const place = block === null ? { is: "there" as const } : blockAnswer(block, versions);
  return { about: "address", id: versions.id, item, block, text: versionAnswer(version, versions), place };
}

async function formerItem(id: string, records: Records): Promise<KnownItem | null> {
  const now = await records.presentId(id);
  return now === null ? null : records.item(now);
}

function blockAnswer(block: string, { blocks, retired }: ItemVersions): BlockAnswer {
  if (Object.values(blocks).some((own) => own.some(([id]) => id === block))) return { is: "there" };
  const now = retired[block];
  return now === undefined ? { is: "missing" } : { is: "retired", now };
}

function versionAnswer(
  cited: string | null,
  { version, changed, changes, history }: ItemVersions,
): AddressAnswer {
  if (cited === null || cited === version) return { is: "unchanged", since: changed };
  const made = changes.findIndex(({ after }) => after === cited);
  // The change that made the oldest known version may not be part of the history.
  const later = made < 0 ? changes.findLastIndex(({ before }) => before === cited) + 1 : made;
  if (later === 0) return { is: "unknown-version", version: cited, isWhole: history === "whole" };
  return { is: "changed", changes: changes.slice(0, later).filter(({ kind }) => kind !== "form") };
}

async function quotationAnswer(
  quotation: string,
  cited: readonly KnownItem[],
  records: Records,
): Promise<Answer> {
  const best = bestAnswer(quotation, cited);
  if (best && best.found.is !== "differs") return { about: "quotation", quotation, ...best };
  if (unitsOf(quotation).length < SHORTEST && !best) return { about: "short-quotation", quotation };
  const others: KnownItem[] = [];
  for (const id of await candidates(quotation, records)) {
    const item = cited.some(({ versions }) => versions.id === id) ? null : await records.item(id);
    if (item) others.push(item);
  }
  const found = bestAnswer(quotation, [...cited, ...others]);
  return found ? { about: "quotation", quotation, ...found } : { about: "unknown-quotation", quotation };
}

const ORDER = ["unchanged", "changed", "differs"] as const;

function bestAnswer(quotation: string, items: readonly KnownItem[]) {
  const answers = items.flatMap((item) => {
    const found = compareQuotation(quotation, item.texts, item.versions);
    return found ? [{ item, found }] : [];
  });
  const likeness = (found: QuotationAnswer) => (found.is === "differs" ? found.likeness : 1);
  return answers.sort(
    (a, b) => ORDER.indexOf(a.found.is) - ORDER.indexOf(b.found.is) || likeness(b.found) - likeness(a.found),
  )[0];
}

/** The items that have a quotation, or else most of its clauses. */
async function candidates(quotation: string, { search }: Records): Promise<string[]> {
  const whole = await hitsOf(quotation.slice(0, LONGEST), search);
  if (whole.length > 0) return whole.slice(0, CANDIDATES);
  const clauses = quotation
    .split(CLAUSE_END)
    .map((clause) => clause.trim())
    .filter((clause) => unitsOf(clause).length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .slice(0, CLAUSES);
  const counts = new Map<string, number>();
  const pieces = clauses.length > 1 ? clauses : halves(clauses[0] ?? quotation);
  for (const piece of pieces)
    for (const id of await hitsOf(piece, search)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, CANDIDATES)
    .map(([id]) => id);
}

/** A clause that was changed somewhere is the same before or after. */
function halves(clause: string): string[] {
  const units = unitsOf(clause);
  const third = Math.ceil(units.length / 3);
  return [0, third, 2 * third].flatMap((from) => {
    const [first, last] = [units[from], units[Math.min(from + third, units.length) - 1]];
    return first && last ? [clause.slice(first.start, last.end)] : [];
  });
}

async function hitsOf(text: string, search: Records["search"]): Promise<string[]> {
  // Within quotation marks nothing is an operator; these marks are compared alike.
  const { release, hits } = await search.search(`"${text.replace(/["＂]/g, "“")}"`);
  const found = hits.filter(({ heard }) => heard === null).map(({ item }) => item);
  return search.ids({ release, items: found.slice(0, CANDIDATES * 4) });
}
