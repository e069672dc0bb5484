import { type CollectionEntry, type CollectionKey, getCollection } from "astro:content";
import type { ArchivePage, ArchiveRecord, Article, Newspaper, Topic } from "../archive/article.ts";
import { newestFirst } from "../archive/newest-first.ts";
import { officialForms } from "../archive/traditional-forms.ts";
import type { VocabularyEntry } from "../archive/vocabulary.ts";
import type { TraditionalForms } from "../text/traditional.ts";

/** The contents of `archive.yaml`. */
export async function archiveRecord(): Promise<ArchiveRecord> {
  const [record] = await all("archive");
  if (!record) throw new Error("the archive was not loaded");
  return record;
}

/** All items, newest first; items of one day by id. */
export async function articles(): Promise<Article[]> {
  return newestFirst(await all("articles"));
}

/** All newspapers, by id. */
export async function newspapers(): Promise<Newspaper[]> {
  return all("newspapers");
}

/** The record of a newspaper. @throws Error if there is none, which the content check prevents. */
export async function newspaperOf({ newspaper }: Article): Promise<Newspaper> {
  const found = (await all("newspapers")).find(({ id }) => id === newspaper);
  if (!found) throw new Error(`no newspaper ${newspaper}`);
  return found;
}

/** The given Traditional forms for texts about the archive; the dictionary converts the rest. */
export async function traditionalForms(): Promise<TraditionalForms> {
  return officialForms(await names());
}

/** All topics with items. */
export async function topics(): Promise<Topic[]> {
  const used = new Set((await all("articles")).flatMap((article) => article.topics));
  return (await all("topics")).filter(({ id }) => used.has(id));
}

/** All vocabulary entries. */
export async function names(): Promise<VocabularyEntry[]> {
  return all("names");
}

/** The entries of the names that an item's text names. */
export async function namesOf({ names: ids }: Article): Promise<VocabularyEntry[]> {
  return (await all("names")).filter(({ id }) => ids.includes(id));
}

/** All pages about the archive. */
export async function archivePages(): Promise<ArchivePage[]> {
  return all("pages");
}

const kept = new Map<CollectionKey, Promise<unknown[]>>();

/** The data of a collection; read once in a build, and each time while editing. */
function all<Key extends CollectionKey>(key: Key): Promise<CollectionEntry<Key>["data"][]> {
  const known = import.meta.env.DEV ? undefined : kept.get(key);
  const entries = known ?? getCollection(key).then((list) => list.map(({ data }) => data));
  kept.set(key, entries);
  return entries as Promise<CollectionEntry<Key>["data"][]>;
}
