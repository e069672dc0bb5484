import type { Article } from "../archive/article.ts";
import { textHash } from "../archive/content-version.ts";
import { CHINESE_FILE, ENGLISH_FILE, ITEM_FILES } from "../archive/item-texts.ts";
import type { HistoryExtent, ItemChange } from "../archive/item-versions.ts";
import { blobIds, readBlobs } from "./blobs.ts";
import { git } from "./git.ts";
import { type Commit, readCommits } from "./git-log.ts";
import { type OldTexts, oldTextReader } from "./old-text.ts";
import { changedParts } from "./part-changes.ts";

/** An item that is not in the archive any more. Its texts are not read: it may have been withdrawn for what they say. */
export interface RemovedItem {
  id: string;
  commit: string;
  day: string;
  reason: string;
}

/** The history of the texts of an archive. */
export interface TextHistory {
  extent: HistoryExtent;
  /** All commits that touched a text, newest first. */
  commits: readonly string[];
  /** The changes of each item, by its id; newest first. */
  items: ReadonlyMap<string, readonly ItemChange[]>;
  /** Newest first. */
  removed: readonly RemovedItem[];
}

/** A commit that changed files of an item. */
interface ItemCommit extends Pick<ItemChange, "reason"> {
  hash: string;
  day: string;
  /** True if none of the files existed before. */
  isFirst: boolean;
  /** The item's folder after the commit; if it was removed, before it. */
  folder: string;
  /** The changed files by name. */
  blobs: Map<string, Record<Side, string | null>>;
}

type Side = "before" | "after";

const SIDES = ["before", "after"] as const;
const NO_TEXTS: OldTexts = { record: null, translated: null };
/** A text of an item: its folder, the item's id, the file. */
const PATH = new RegExp(`(articles/(?:.+/)?([^/]+))/(${ITEM_FILES.map(RegExp.escape).join("|")})$`);
/** `Co-authored-by: Name <address>` and the like. */
const TRAILER = /^[A-Z][\w-]*-by: .*$\n?/gm;

/**
 * Reads the history of all texts of an archive from the git repository of its content folder, with the same few calls
 * of git for any number of items. Old texts are parsed only of items that were changed after they were added.
 */
export async function readTextHistory(content: string, articles: readonly Article[]): Promise<TextHistory> {
  const log = await readCommits(content);
  if (!log) return { extent: "none", commits: [], items: new Map(), removed: [] };
  const idNow = new Map(articles.flatMap(({ id, formerly }) => [id, ...formerly].map((old) => [old, id])));
  const byItem = commitsByItem(log.commits, idNow);
  const edited = await editedItems(content);
  const isParsed = ({ id }: Article) => edited.has(id) || byItem.get(id)?.some(({ isFirst }) => !isFirst);
  const textsAt = await openTexts(
    content,
    articles.filter(isParsed).flatMap(({ id }) => byItem.get(id) ?? []),
  );
  const items = articles.map((article): [string, ItemChange[]] => {
    const commits = byItem.get(article.id) ?? [];
    if (!isParsed(article)) return [article.id, commits.map((one) => added(one, textHash(article)))];
    const changes = commits.map((one) => changeOf(one, textsAt(one, "before"), textsAt(one, "after")));
    const [newest] = commits;
    const committed = newest ? textsAt(newest, "after") : NO_TEXTS;
    const all = [...(edited.has(article.id) ? notCommitted(committed, article) : []), ...changes];
    return [article.id, all.map((change) => shown(change, article))];
  });
  return {
    extent: log.isShallow ? "shallow" : "whole",
    commits: log.commits.map(({ hash }) => hash),
    items: new Map(items),
    removed: removedItems(byItem, new Set(articles.map(({ id }) => id))),
  };
}

/** The day on which the texts of an item last changed, as an ISO day; null if it is not known. */
export function lastChanged(changes: readonly ItemChange[]): string | null {
  return changes.find(({ kind }) => kind !== "form")?.day ?? null;
}

/** The commits of each item by its present id, or the last that it had; newest first. */
function commitsByItem(commits: readonly Commit[], idNow: ReadonlyMap<string, string>) {
  const byItem = new Map<string, ItemCommit[]>();
  for (const { hash, day, message, files } of commits) {
    const reason = message.replace(TRAILER, "").trim();
    const changed = new Map<string, ItemCommit>();
    for (const { path, before, after } of files) {
      const [, folder = "", old = "", name = ""] = PATH.exec(path) ?? [];
      const id = idNow.get(old) ?? old;
      const known = changed.get(id) ?? { hash, day, reason, isFirst: false, folder, blobs: new Map() };
      const blobs = known.blobs.get(name);
      // A file that was moved was removed in one folder and added in another.
      known.blobs.set(name, { before: blobs?.before ?? before, after: blobs?.after ?? after });
      if (after) known.folder = folder;
      changed.set(id, known);
    }
    for (const [id, one] of changed) {
      one.isFirst = [...one.blobs.values()].every(({ before }) => before === null);
      byItem.set(id, [...(byItem.get(id) ?? []), one]);
    }
  }
  return byItem;
}

/** The ids of items whose files differ from those of the last commit. */
async function editedItems(content: string): Promise<Set<string>> {
  const status = await git(content, ["status", "--porcelain", "-z", "--no-renames", "--", "articles"]);
  const paths = String(status ?? "").split("\0");
  return new Set(paths.flatMap((path) => PATH.exec(path)?.[2] ?? []));
}

/** Loads all texts of some commits, with two calls of git. Each is parsed when it is first read. */
async function openTexts(content: string, commits: readonly ItemCommit[]) {
  const unchanged = commits.flatMap(({ hash, folder, blobs }) =>
    ITEM_FILES.filter((name) => !blobs.has(name)).map((name) => `${hash}:./${folder}/${name}`),
  );
  const found = await blobIds(content, unchanged);
  const idOf = (side: Side, one: ItemCommit, name: string) => {
    const changed = one.blobs.get(name)?.[side];
    return changed === undefined ? (found.get(`${one.hash}:./${one.folder}/${name}`) ?? null) : changed;
  };
  const wanted = commits.flatMap((one) =>
    SIDES.flatMap((side) => ITEM_FILES.map((name) => idOf(side, one, name))),
  );
  const files = await readBlobs(content, new Set(wanted.filter((id) => id !== null)));
  const read = oldTextReader();
  const parsed = new Map<string, OldTexts>();
  return (one: ItemCommit, side: Side): OldTexts => {
    const ids = ITEM_FILES.map((name) => idOf(side, one, name));
    const key = ids.join();
    const [zh = null, en = null] = ids.map((id) => (id === null ? null : (files.get(id) ?? null)));
    const texts = parsed.get(key) ?? read({ [CHINESE_FILE]: zh, [ENGLISH_FILE]: en });
    parsed.set(key, texts);
    return texts;
  };
}

function added({ hash, day, reason }: ItemCommit, after: string): ItemChange {
  return { kind: "added", commit: hash, day, reason, before: null, after, parts: [] };
}

function changeOf({ hash, day, reason }: ItemCommit, before: OldTexts, after: OldTexts): ItemChange {
  return { ...difference(before, after), commit: hash, day, reason };
}

function notCommitted(before: OldTexts, article: Article): ItemChange[] {
  const change = difference(before, article);
  return change.kind === "form" ? [] : [{ ...change, commit: null, day: null, reason: "" }];
}

/** Leaves out the texts of changes that an editor hides after a takedown. */
function shown(change: ItemChange, { hideChangesUntil }: Article): ItemChange {
  const isHidden = hideChangesUntil !== null && (change.day ?? hideChangesUntil) <= hideChangesUntil;
  return isHidden ? { ...change, parts: [] } : change;
}

function difference(
  before: OldTexts,
  after: OldTexts,
): Pick<ItemChange, "kind" | "before" | "after" | "parts"> {
  const [old, present] = [before, after].map(({ record, translated }) =>
    record ? textHash({ record, translated }) : null,
  );
  const hashes = { before: old ?? null, after: present ?? null };
  if (hashes.before === hashes.after) return { kind: "form", ...hashes, parts: [] };
  if (hashes.before === null) return { kind: "added", ...hashes, parts: [] };
  if (hashes.after === null) return { kind: "removed", ...hashes, parts: [] };
  return { kind: "changed", ...hashes, parts: changedParts(before, after) };
}

/** The items that are not in the archive any more, by the commit that removed their record. */
function removedItems(
  byItem: ReadonlyMap<string, readonly ItemCommit[]>,
  present: ReadonlySet<string>,
): RemovedItem[] {
  return [...byItem].flatMap(([id, [last]]) => {
    const isRemoved = last && [...last.blobs.values()].every(({ after }) => after === null);
    return isRemoved && !present.has(id)
      ? [{ id, commit: last.hash, day: last.day, reason: last.reason }]
      : [];
  });
}
