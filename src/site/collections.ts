import type { Archive } from "../archive/archive.ts";
import type { ArchivePage, ArchiveRecord, Article, Newspaper, Topic } from "../archive/article.ts";
import { correctingItems } from "../archive/corrections.ts";
import { newestFirst } from "../archive/newest-first.ts";
import { officialForms } from "../archive/traditional-forms.ts";
import type { VocabularyEntry } from "../archive/vocabulary.ts";
import type { TraditionalForms } from "../text/traditional.ts";
import { noteRead, sharedArchive } from "./integration/shared-archive.ts";

/** Data of the archive that many pages need, computed once for all of them. */
interface Lists {
  articles: Article[];
  byId: Map<string, Article>;
  newspapers: Map<string, Newspaper>;
  topics: Topic[];
  names: Map<string, VocabularyEntry>;
  forms: TraditionalForms;
  /** The items that correct an item, by its id. */
  correcting: Map<string, Article[]>;
}

/** The contents of `archive.yaml`. */
export async function archiveRecord(): Promise<ArchiveRecord> {
  noteRead("record");
  return sharedArchive().record;
}

/** All items, newest first; items of one day by id. */
export async function articles(): Promise<Article[]> {
  noteRead("articles");
  return lists().articles;
}

/** The items with some ids, in their order. */
export async function articlesWithIds(ids: readonly string[]): Promise<Article[]> {
  for (const id of ids) noteRead(`item:${id}`);
  return ids.flatMap((id) => lists().byId.get(id) ?? []);
}

/** The items that correct an item, newest first. */
export async function articlesCorrecting({ id }: Article): Promise<Article[]> {
  noteRead(`correcting:${id}`);
  return lists().correcting.get(id) ?? [];
}

/** All newspapers, by id. */
export async function newspapers(): Promise<Newspaper[]> {
  noteRead("newspapers");
  return sharedArchive().newspapers;
}

/** The record of a newspaper. @throws Error if there is none, which the content check prevents. */
export async function newspaperOf({ newspaper }: Article): Promise<Newspaper> {
  noteRead("newspapers");
  const found = lists().newspapers.get(newspaper);
  if (!found) throw new Error(`no newspaper ${newspaper}`);
  return found;
}

/** The given Traditional forms for texts about the archive; the dictionary converts the rest. */
export async function traditionalForms(): Promise<TraditionalForms> {
  noteRead("forms");
  return lists().forms;
}

/** All topics with items. */
export async function topics(): Promise<Topic[]> {
  noteRead("topics");
  return lists().topics;
}

/** All vocabulary entries. */
export async function names(): Promise<VocabularyEntry[]> {
  noteRead("vocabulary");
  return sharedArchive().vocabulary;
}

/** The entries of the names that an item's text names. */
export async function namesOf({ names: ids }: Article): Promise<VocabularyEntry[]> {
  for (const id of ids) noteRead(`name:${id}`);
  const { names } = lists();
  return ids.flatMap((id) => names.get(id) ?? []);
}

/** All pages about the archive. */
export async function archivePages(): Promise<ArchivePage[]> {
  noteRead("pages");
  return sharedArchive().pages;
}

const known = new WeakMap<Archive, Lists>();

function lists(): Lists {
  const archive = sharedArchive();
  const made = known.get(archive) ?? listsOf(archive);
  known.set(archive, made);
  return made;
}

function listsOf({ articles, newspapers, topics, vocabulary }: Archive): Lists {
  const used = new Set(articles.flatMap((article) => article.topics));
  const newest = newestFirst(articles);
  return {
    articles: newest,
    byId: new Map(articles.map((article) => [article.id, article])),
    newspapers: new Map(newspapers.map((newspaper) => [newspaper.id, newspaper])),
    topics: topics.filter(({ id }) => used.has(id)),
    names: new Map(vocabulary.map((entry) => [entry.id, entry])),
    forms: officialForms(vocabulary),
    correcting: correctingItems(newest),
  };
}
