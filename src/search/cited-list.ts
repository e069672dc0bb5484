/** An item of a list of results: its id, and the version of its texts. */
export interface ListedItem {
  id: string;
  version: string;
}

/** The data about its list in the link of a cited search. */
export interface CitedList {
  /** The day on which it was cited, as an ISO day. */
  day: string;
  /** The folder of the release that was searched, which is named by its content. */
  release: string;
  count: number;
  /** `listHash` of the list. */
  hash: string;
  /** The items, each by the beginnings of two hashes; null for a list that is too long for a link. */
  items: ShortItem[] | null;
}

/** The beginnings of the SHA-256 of an id and of the version of its texts, in hexadecimal digits. */
interface ShortItem {
  id: string;
  version: string;
}

/** A cited list beside the present one. */
export interface ListComparison {
  isSame: boolean;
  added: ListedItem[];
  /** Items whose texts have changed. */
  changed: ListedItem[];
  /** Those that are not in the list any more, by the beginning of the SHA-256 of their ids. */
  removed: string[];
}

/** Longest list that a link holds, which is then about 1,300 characters long. */
const MOST = 150;
const HASH_LENGTH = 12;
/** Bytes of an item in a link. */
const [ID_BYTES, VERSION_BYTES] = [4, 2];

const LINK = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]+)\.(\d+)\.([0-9a-f]{12})(?:\.([\w-]+))?$/;

/**
 * Hashes a list of results: the first 12 hexadecimal digits of the SHA-256 of its lines `id@version`, sorted by their
 * characters' codes and each followed by a line feed, in UTF-8. The order of the results does not count.
 */
export async function listHash(items: readonly ListedItem[]): Promise<string> {
  const lines = items.map(({ id, version }) => `${id}@${version}\n`).sort(byCode);
  return (await sha256(lines.join(""))).slice(0, HASH_LENGTH);
}

/** Writes a list for the link of its search. */
export async function writeCitedList(
  items: readonly ListedItem[],
  { day, release }: Pick<CitedList, "day" | "release">,
): Promise<string> {
  const parts = [day, release, items.length, await listHash(items)];
  if (items.length > MOST) return parts.join(".");
  const short = await Promise.all(items.map(shortItem));
  const digits = short.map(({ id, version }) => id + version).sort(byCode);
  return [...parts, ...(digits.length > 0 ? [toBase64(digits.join(""))] : [])].join(".");
}

/** Reads the list in the link of a search; null if it is none. */
export function readCitedList(link: string): CitedList | null {
  const [, day = "", release = "", count = "", hash = "", packed] = LINK.exec(link) ?? [];
  if (day === "") return null;
  const size = 2 * (ID_BYTES + VERSION_BYTES);
  const digits = packed === undefined ? "" : fromBase64(packed);
  if (digits === null || (packed !== undefined && digits.length !== Number(count) * size)) return null;
  const items = Array.from({ length: digits.length / size }, (_, at) => {
    const item = digits.slice(at * size, (at + 1) * size);
    return { id: item.slice(0, 2 * ID_BYTES), version: item.slice(2 * ID_BYTES) };
  });
  return {
    day,
    release,
    count: Number(count),
    hash,
    items: packed === undefined && Number(count) > 0 ? null : items,
  };
}

/** Compares a cited list with the present one. Of a list that the link does not hold only sameness is known. */
export async function compareLists(
  cited: CitedList,
  present: readonly ListedItem[],
): Promise<ListComparison> {
  const isSame = cited.count === present.length && cited.hash === (await listHash(present));
  if (isSame || !cited.items) return { isSame, added: [], changed: [], removed: [] };
  const before = new Map(cited.items.map(({ id, version }) => [id, version]));
  const [added, changed]: [ListedItem[], ListedItem[]] = [[], []];
  for (const item of present) {
    const { id, version } = await shortItem(item);
    const known = before.get(id);
    before.delete(id);
    if (known === undefined) added.push(item);
    else if (known !== version) changed.push(item);
  }
  return { isSame, added, changed, removed: [...before.keys()] };
}

/** True for the id of a removed item. */
export async function isShortId(short: string, id: string): Promise<boolean> {
  return (await sha256(id)).startsWith(short);
}

async function shortItem({ id, version }: ListedItem): Promise<ShortItem> {
  const hash = await sha256(id);
  return { id: hash.slice(0, 2 * ID_BYTES), version: version.slice(0, 2 * VERSION_BYTES) };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Hexadecimal digits in the base 64 of URLs, without padding. */
function toBase64(digits: string): string {
  const bytes = digits.match(/../g)?.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))) ?? [];
  return btoa(bytes.join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64(packed: string): string | null {
  try {
    const bytes = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    return Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  } catch {
    return null;
  }
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
