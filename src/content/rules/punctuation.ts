import type { ItemRecord } from "../../archive/fields.ts";
import type { Message, Report } from "../../diagnostics/diagnostic.ts";
import { type PunctuationIssue, punctuationIssues, straySpaces } from "../../text/punctuation.ts";
import type { TextFile } from "../text-file.ts";
import { zhlintRemarks } from "./zhlint.ts";

/** A long quotation opens again in each paragraph and closes in the last. */
const CARRIED_ON = /^\s*[“「]/;

/** The punctuation of a record is as Chinese is printed. */
export async function checkPunctuation(record: TextFile<ItemRecord>, report: Report): Promise<void> {
  for (const field of ["kicker", "title", "deck", "byline"] as const) {
    for (const issue of punctuationIssues(record.value[field] ?? ""))
      report(record.placeOf([field]), messageOf(issue));
  }
  for (const [number, { text, offsets }] of record.prose.entries()) {
    const next = record.prose[number + 1]?.text ?? "";
    const reported = new Set<number>();
    for (const issue of [...punctuationIssues(text), ...straySpaces(text)]) {
      if (issue.kind === "unclosed-mark" && "“「".includes(issue.text) && CARRIED_ON.test(next)) continue;
      const from = offsets[issue.index] ?? 0;
      const to = from + issue.text.length;
      const fix = issue.replacement === null ? {} : { fix: { from, to, text: issue.replacement } };
      report(record.placeAt(from, to), { ...messageOf(issue), ...fix });
      for (let index = 0; index < issue.text.length; index++) reported.add(issue.index + index);
    }
    for (const { index, message } of await zhlintRemarks(text, reported)) {
      // Traditional newspapers print corner brackets.
      if (record.language === "zh-Hant" && /[「」『』]/.test(text.charAt(index))) continue;
      const from = offsets[index] ?? 0;
      report(record.placeAt(from, from + 1), remarkMessage(text.charAt(index), message));
    }
  }
}

function messageOf({ kind, text: mark, replacement }: PunctuationIssue): Message {
  switch (kind) {
    case "half-width":
      return { id: kind, values: { mark, replacement: replacement ?? "" } };
    case "straight-quote":
      return { id: "mixed-quotes.straight", values: { mark } };
    case "stray-space":
      return { id: kind };
    default:
      return { id: kind, values: { mark } };
  }
}

/** zhlint says what it has to say in Chinese. */
function remarkMessage(mark: string, remark: string): Message {
  if ("「」『』".includes(mark)) return { id: "mixed-quotes.corner" };
  return { id: "zhlint", values: { mark, remark } };
}
