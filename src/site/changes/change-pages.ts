import type { Article } from "../../archive/article.ts";
import type { ItemChange } from "../../archive/item-versions.ts";
import { type ListPage, listPages } from "../../archive/list-pages.ts";
import type { TextHistory } from "../../history/text-history.ts";
import { type Difference, differences } from "../../text/differences.ts";
import type { Language } from "../../text/language.ts";

/** A line of the list of changes: one changed item, or all that a commit added, removed or left the same in text. */
export interface ChangeLine {
  kind: ItemChange["kind"];
  commit: string | null;
  day: string | null;
  reason: string;
  /** The items; those that were removed are not named. */
  articles: Article[];
  count: number;
}

/** A changed part as a page shows it. */
export interface ShownPart {
  language: Language;
  /** Null for a whole text that was added or removed. */
  part: string | null;
  isAdded: boolean;
  stretches: Difference[];
}

/** A change as a page shows it. */
export interface ShownChange extends Omit<ItemChange, "parts"> {
  parts: ShownPart[];
  /** Number of parts that do not fit on the page. */
  left: number;
}

type LineHead = Omit<ChangeLine, "count" | "articles">;

/** The lines of a commit: those of changed items, and one for each other kind. */
interface Group {
  changed: ChangeLine[];
  together: Map<ItemChange["kind"], ChangeLine>;
}

const LINES_ON_PAGE = 50;
/** Characters of differences on one page of an item, which keeps it below 100 KB. */
const CHARACTERS_ON_PAGE = 18_000;
/** The length of the markup of a stretch and of a change, in characters. */
const STRETCH_COST = 12;
const CHANGE_COST = 300;
/** Unchanged text shown on each side of a change, in characters. */
const CONTEXT = 30;

/** The pages of the list of all changes, newest first. */
export function changePages(history: TextHistory, articles: readonly Article[]): ListPage<ChangeLine>[] {
  const byCommit = new Map<string | null, Group>();
  const groupOf = (commit: string | null) => {
    const group: Group = byCommit.get(commit) ?? { changed: [], together: new Map() };
    byCommit.set(commit, group);
    return group;
  };
  // In the order of the log, which the changes of one item do not give.
  for (const commit of [null, ...history.commits]) groupOf(commit);
  const addTogether = ({ kind, commit, day, reason }: LineHead, article: Article | null) => {
    const { together } = groupOf(commit);
    const line = together.get(kind) ?? { kind, commit, day, reason, articles: [], count: 0 };
    together.set(kind, line);
    line.count++;
    if (article) line.articles.push(article);
  };
  for (const article of articles) {
    for (const { kind, commit, day, reason } of history.items.get(article.id) ?? []) {
      if (kind !== "changed") addTogether({ kind, commit, day, reason }, article);
      else groupOf(commit).changed.push({ kind, commit, day, reason, articles: [article], count: 1 });
    }
  }
  for (const { commit, day, reason } of history.removed)
    addTogether({ kind: "removed", commit, day, reason }, null);
  const lines = [...byCommit.values()].flatMap(({ changed, together }) => [
    ...changed,
    ...(["removed", "added", "form"] as const).flatMap((kind) => together.get(kind) ?? []),
  ]);
  return listPages(lines, LINES_ON_PAGE);
}

/** The pages of an item's changes, newest first. Parts that are too long for a page of their own are left out. */
export function itemChangePages(changes: readonly ItemChange[]): ListPage<ShownChange>[] {
  const pages: ShownChange[][] = [[]];
  let room = CHARACTERS_ON_PAGE;
  for (const change of changes) {
    const parts = change.parts.map(shownPart);
    const kept: ShownPart[] = [];
    let cost = CHANGE_COST + Math.min(change.reason.length, CHANGE_COST);
    for (const part of parts) {
      const own = costOf(part);
      if (cost + own > CHARACTERS_ON_PAGE) continue;
      cost += own;
      kept.push(part);
    }
    if (cost > room) {
      pages.push([]);
      room = CHARACTERS_ON_PAGE;
    }
    room -= cost;
    pages.at(-1)?.push({ ...change, parts: kept, left: parts.length - kept.length });
  }
  return pages.map((items, at) => ({ number: at + 1, of: pages.length, items }));
}

/** True for an item whose texts have changed since they were added, so that there is something to show. */
export function hasChanges(changes: readonly ItemChange[] = []): boolean {
  return changes.some(({ kind, commit }) => kind === "changed" || kind === "removed" || commit === null);
}

function shownPart({ language, part, before, after }: ItemChange["parts"][number]): ShownPart {
  const isWhole = part === null;
  return {
    ...{ language, part, isAdded: before === null },
    stretches: isWhole ? [] : differences(before ?? "", after ?? "").map(shortened),
  };
}

/** Leaves out what is unchanged, but for some characters beside the changes. */
function shortened([where, text]: Difference, at: number, all: readonly Difference[]): Difference {
  if (where !== 0) return [where, text];
  const characters = Array.from(text);
  const before = at === 0 ? 0 : CONTEXT;
  const after = at === all.length - 1 ? 0 : CONTEXT;
  if (characters.length <= before + after + 2) return [where, text];
  const end = after === 0 ? "" : characters.slice(-after).join("");
  return [where, `${characters.slice(0, before).join("")}…${end}`];
}

function costOf({ stretches }: ShownPart): number {
  return stretches.reduce((sum, [, text]) => sum + text.length + STRETCH_COST, STRETCH_COST * 4);
}
