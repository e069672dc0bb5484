import { isDay } from "../../archive/date.ts";
import { ID } from "../../archive/values.ts";
import type { Bilingual } from "../../text/language.ts";
import type { ArchiveContext } from "./context.ts";
import { keyOf } from "./decision.ts";
import type { DraftItem, Proposal } from "./draft.ts";
import { folded } from "./moves.ts";

/** An editable text: the key of its decision, and its current form. */
export interface Editable {
  key: string;
  text: string;
  /** Returns the objection to a new text; null if it is valid. */
  objection(text: string): Bilingual | null;
}

/** Returns the editable text of a proposal; null if it can only be accepted or refused. */
export function editable(
  item: DraftItem,
  { kind, key, text }: Proposal,
  context: ArchiveContext,
): Editable | null {
  const [first] = item.lines;
  if (kind === "kicker" || kind === "title" || kind === "deck") {
    const { kicker, title, deck } = item.headline ?? { kicker: null, title: "", deck: null };
    return {
      key: keyOf("headline", first),
      text: kicker || deck ? `${kicker ?? ""} | ${title} | ${deck ?? ""}` : title,
      objection: (written) =>
        sameWords(`${kicker ?? ""}${title}${deck ?? ""}`, written.replace(/[|｜]/g, "")),
    };
  }
  if (["byline", "paragraph", "subhead", "caption"].includes(kind))
    return { key, text, objection: (written) => sameWords(text, written) };
  if (kind === "id") return { key, text, objection: (written) => idObjection(written, context) };
  if (kind === "newspaper")
    return { key, text, objection: (written) => newspaperObjection(written, context) };
  if (kind === "date") return { key, text, objection: dayObjection };
  if (kind === "page") return { key, text, objection: () => null };
  return null;
}

/** Returns the objection to a permanent id. */
function idObjection(id: string, { ids }: ArchiveContext): Bilingual | null {
  if (!ID.test(id))
    return {
      zh: "只用小写字母、数字和连字符，如 xin-gang",
      en: "small letters, digits and hyphens only, as in new-harbour",
    };
  return ids.has(id) ? { zh: `编号 ${id} 已经用了`, en: `the id ${id} is taken` } : null;
}

/** Returns the objection to the id of a newspaper. */
export function newspaperObjection(id: string, { newspapers }: ArchiveContext): Bilingual | null {
  if (newspapers.some((newspaper) => newspaper.id === id)) return null;
  const known = newspapers.map((newspaper) => newspaper.id).join(", ");
  return { zh: `没有报纸 ${id}；有的是 ${known}`, en: `there is no newspaper ${id}, but ${known}` };
}

/** Returns the objection to a day. */
export function dayObjection(day: string): Bilingual | null {
  return isDay(day) ? null : { zh: "应是 2021-01-05 这样的一天", en: "expected a day such as 2021-01-05" };
}

/** Returns the objection to a text that changes more than white space and width; null if it does not. */
export function sameWords(printed: string, written: string): Bilingual | null {
  if (folded(printed) === folded(written)) return null;
  return {
    zh: "与原文不是同样的字：可以改空格、全角半角，不能增删改字",
    en: "not what was printed: spaces and width may be changed, words may not",
  };
}
