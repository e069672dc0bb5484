import type { Headline } from "../../archive/article.ts";
import { hasWords } from "../../text/characters.ts";
import { evidence } from "../segment/evidence.ts";
import { headlineOf } from "../segment/headline-parts.ts";
import type { Unit } from "../segment/unit.ts";
import { isRefused, writtenFor } from "./decision.ts";
import type { Drafting } from "./drafting.ts";

/** The maximum length of a headline part in a record. */
const LONGEST = 500;

/** Turns units into the parts of a headline, respecting the editor's decisions; null if they have no words. */
export function headlineFrom(
  head: readonly Unit[],
  { decisions, first, printed, suggest }: Drafting & { first: number },
): Headline | null {
  if (head.length === 0) return null;
  const lines = head.flatMap((unit) => unit.lines.map(({ number }) => number));
  const written = writtenFor(decisions, "headline", first);
  const found = headlineOf(
    head.map(({ text, lines: [line] }) => ({
      text,
      level: line?.hint?.kind === "heading" ? line.hint.level : null,
    })),
  );
  let { kicker, title, deck } = found.headline;
  if (written !== null) [kicker, title, deck] = writtenParts(written);
  if (kicker !== null && isRefused(decisions, "kicker", first))
    [kicker, title] = [null, `${kicker} ${title}`];
  if (deck !== null && isRefused(decisions, "deck", first)) [title, deck] = [`${title} ${deck}`, null];
  if (kicker !== null && !hasWords(kicker)) [kicker, title] = [null, `${kicker} ${title}`];
  if (deck !== null && !hasWords(deck)) [title, deck] = [`${title} ${deck}`, null];
  if (!hasWords(title) || [kicker, title, deck].some((part) => (part?.length ?? 0) > LONGEST)) return null;
  const headline: Headline = {
    kicker: kicker && printed(kicker, lines),
    title: printed(title, lines),
    deck: deck && printed(deck, lines),
  };
  const why = written === null ? found : evidence(1, "编辑所写", "written by the editor");
  const linesOf = (part: string) => {
    const within = head.filter(({ text }) => part.includes(text) || text.includes(part));
    const numbers = within.flatMap((unit) => unit.lines.map(({ number }) => number));
    return numbers.length > 0 ? numbers : lines;
  };
  const addPart = (kind: "kicker" | "title" | "deck", text: string | null, raw: string | null) => {
    if (text === null || raw === null) return;
    const { confidence, reason } = why;
    suggest(kind, linesOf(raw), text, { confidence, reason });
  };
  addPart("kicker", headline.kicker, kicker);
  addPart("title", headline.title, title);
  addPart("deck", headline.deck, deck);
  return headline;
}

/** Parses kicker, title and deck from one line: `肩题 | 标题 | 副题`; a single part is the title. */
function writtenParts(text: string): [string | null, string, string | null] {
  const parts = text.split(/\s*[|｜]\s*/);
  if (parts.length === 1) return [null, text, null];
  const [kicker = "", title = "", deck = ""] = parts;
  return [kicker || null, title, deck || null];
}
