import { VOCABULARY_KINDS } from "../../archive/vocabulary.ts";
import type { Complaint } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../yaml/nearest.ts";

const FIXED = ["archive.yaml", "topics.yaml", ...VOCABULARY_KINDS.map((kind) => `vocabulary/${kind}.yaml`)];

/** The complaint about a file that no page would show, with the name that was perhaps meant. */
export function unknownFile(path: string, meant = meantBy(path)): Complaint {
  return {
    rule: "unknown-file",
    what: {
      zh: "这个文件在文库里没有位置，哪一页都不会用到它",
      en: "This file has no place in the archive; no page would show it",
    },
    mend: meant
      ? { zh: `是不是应当叫“${meant}”？`, en: `Should it be called "${meant}"?` }
      : { zh: "请改正名字、移到它该在的地方，或删去", en: "Correct its name, move it, or delete it" },
  };
}

/** The name that a text of an item was perhaps meant to have: `zh.md` for `zh.MD`, `ZH.markdown`, `zh.md.bak`. */
export function itemTextMeantBy(name: string): "zh.md" | "en.md" | null {
  const [, language] = /^(zh|en|cn|chinese|english)\b/i.exec(name) ?? [];
  if (!language) return null;
  return /^e/i.test(language) ? "en.md" : "zh.md";
}

function meantBy(path: string): string | null {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  if (folder === "newspapers/") return `${path.replace(/\.[^/]*$/, "")}.yaml`;
  if (folder === "pages/") return `${path.replace(/\.[^/]*$/, "")}.zh.md`;
  return nearest(path, FIXED);
}
