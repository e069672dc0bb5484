import type { ArchiveRecords, ItemVersions } from "../../archive/item-versions.ts";
import { createClient } from "../../search/browser/client.ts";
import { fetchJson } from "../../search/files.ts";
import { readItemText } from "../../search/item-text.ts";
import { startSearchWorker } from "../search/search-worker.ts";
import type { KnownItem, Records } from "./verify.ts";

/** Addresses of the files, each an absolute URL; folders end in `/`. */
export interface RecordPlaces {
  /** Of the search. */
  search: string;
  /** Of the items in both languages. */
  items: string;
  /** Of `changes.json`. */
  archive: string;
}

/** Looks things up in the files of the site. */
export function openRecords({ search, items, archive }: RecordPlaces): Records {
  const known = new Map<string, Promise<KnownItem | null>>();
  let records: Promise<ArchiveRecords> | null = null;
  const archiveRecords = () => {
    records ??= json<ArchiveRecords>(archive);
    records.catch(() => {
      records = null;
    });
    return records;
  };
  return {
    item(id) {
      const found = known.get(id) ?? readItem(id, { search, items });
      known.set(id, found);
      found.catch(() => known.delete(id));
      return found;
    },
    async presentId(id) {
      return (await archiveRecords()).former[id] ?? null;
    },
    async retired(id) {
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(id));
      const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
      return (await archiveRecords()).removed.find((one) => hash.startsWith(one.idHash)) ?? null;
    },
    search: createClient(search, startSearchWorker),
  };
}

async function readItem(
  id: string,
  { search, items }: Omit<RecordPlaces, "archive">,
): Promise<KnownItem | null> {
  let status = 0;
  const noted = async (...request: Parameters<typeof fetch>) => {
    const response = await fetch(...request);
    status = response.status;
    return response;
  };
  try {
    const { versions } = await fetchJson<{ versions: ItemVersions }>(`${items}${id}/index.json`, noted);
    const texts = versions.languages.map((language) =>
      readItemText({ json: (path) => json(`${search}${path}`) }, id, language),
    );
    return { versions, texts: await Promise.all(texts) };
  } catch (error) {
    if (status === 404 || status === 410) return null;
    throw error;
  }
}

async function json<T>(url: string): Promise<T> {
  return fetchJson(url, (address, options) => fetch(address, options));
}
