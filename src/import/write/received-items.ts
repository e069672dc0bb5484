import type { DraftItem } from "../propose/draft.ts";
import { itemFiles, type Original, type Receipt } from "./item-files.ts";
import { itemFolder } from "./item-folder.ts";
import type { NewItem } from "./write-items.ts";

/** A received file with what the records of its items say about it. */
export interface Received {
  name: string;
  bytes: Uint8Array;
  sha256: string;
  /** Why the file is not kept; null if it is. */
  withoutOriginal: string | null;
  /** The account of what became of each of its lines. */
  account: string;
}

/** Makes the folders of items that came in one file. The file itself is kept beside the first. */
export function receivedItems(
  items: readonly DraftItem[],
  received: Received,
  receipt: Omit<Receipt, "original">,
): NewItem[] {
  const { sha256, bytes, withoutOriginal, account } = received;
  const kept = withoutOriginal === null ? keptName(received.name) : null;
  return items.map((item, index) => {
    const isFirst = index === 0;
    const original: Original = {
      sha256,
      file: isFirst ? kept : null,
      item: isFirst || !kept ? null : (items[0]?.id ?? null),
      note: withoutOriginal,
    };
    const files = { ...itemFiles(item, { ...receipt, original }), "account.txt": account };
    return { folder: itemFolder(item), files: isFirst && kept ? { ...files, [kept]: bytes } : files };
  });
}

/** The name of a received file beside an item: of its own name only the extension. */
function keptName(name: string): string {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "txt";
  return `received.${extension}`;
}
