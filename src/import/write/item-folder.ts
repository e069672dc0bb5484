import type { DraftItem } from "../propose/draft.ts";

/** Where an item goes below the content folder: by its year, where that is known. */
export function itemFolder({ id, date }: DraftItem): string {
  return `articles/${date ? date.day.slice(0, 4) : "undated"}/${id}`;
}
