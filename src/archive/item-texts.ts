/** A text of an item: the name of its file, and its language. */
export interface ItemText {
  file: string;
  language: "zh-Hans" | "en";
}

const RECORD = { file: "zh.md", language: "zh-Hans" } as const;
const TRANSLATION = { file: "en.md", language: "en" } as const;

/** The file by which an item without a record is missing one. */
export const RECORD_FILE = RECORD.file;

/** Which of an item's files is its record and which its translation, as far as it has them. */
export function itemTextsIn(files: Iterable<string>): {
  record: ItemText | null;
  translation: ItemText | null;
} {
  const names = new Set(files);
  return {
    record: names.has(RECORD.file) ? RECORD : null,
    translation: names.has(TRANSLATION.file) ? TRANSLATION : null,
  };
}
