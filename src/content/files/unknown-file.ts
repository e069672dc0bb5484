import { type ItemFile, itemFile } from "../../archive/item-texts.ts";
import { VOCABULARY_KINDS } from "../../archive/vocabulary.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../yaml/nearest.ts";

const FIXED = ["archive.yaml", "topics.yaml", ...VOCABULARY_KINDS.map((kind) => `vocabulary/${kind}.yaml`)];

/** Returns the message about an unused file, with the likely intended name. */
export function unknownFile(path: string, similar = similarTo(path)): Message {
  return similar ? { id: "unknown-file.similar", values: { similar } } : { id: "unknown-file" };
}

/** Returns the likely intended name of an item's text: `zh.md` for `zh.MD`, `ZH.markdown`, `zh.md.bak`. */
export function itemTextLike(name: string): ItemFile | null {
  const [, language] = /^(zh|en|cn|chinese|english)\b/i.exec(name) ?? [];
  if (!language) return null;
  return itemFile(/^e/i.test(language) ? "en" : "zh-Hans");
}

function similarTo(path: string): string | null {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  if (folder === "newspapers/") return `${path.replace(/\.[^/]*$/, "")}.yaml`;
  if (folder === "pages/") return `${path.replace(/\.[^/]*$/, "")}.zh.md`;
  return nearest(path, FIXED);
}
