import type { Script } from "../../text/language.ts";

/** An item as it is searched: its Chinese, and its English where it has one. */
export interface SearchedItem {
  id: string;
  zh: SearchedParts;
  en: SearchedParts | null;
  /** Its Chinese as the other script shows it, part by part; absent where only one is shown. */
  otherScript?: SearchedParts & { script: Script };
}

/** The searched parts of a text. */
export interface SearchedParts {
  headline: string[];
  body: string[];
}

/** The script in which an item was printed. */
export function originalOf({ otherScript }: SearchedItem): Script {
  return otherScript?.script === "zh-Hans" ? "zh-Hant" : "zh-Hans";
}
