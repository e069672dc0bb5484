import { stretchesOf } from "../../text/units.ts";
import { rangesAmong } from "./match.ts";
import type { Query } from "./query.ts";

/**
 * The Chinese characters with which an item has the terms of a query, where not one of its texts (its two
 * scripts) has a term as it was typed: 着 for 著. Width, case and marks make no other form.
 */
export function otherForms(texts: readonly string[], { groups }: Query): string[] {
  return groups.flat().flatMap((term) => {
    const typed = hanOf(term.text);
    if (typed === "") return [];
    const forms = new Set(
      texts.flatMap((text) =>
        stretchesOf(text).flatMap((units) =>
          rangesAmong(units, term).map(([start, end]) => hanOf(text.slice(start, end))),
        ),
      ),
    );
    return forms.has(typed) ? [] : [...forms];
  });
}

function hanOf(text: string): string {
  return text.normalize("NFKC").replace(/\P{Script=Han}/gu, "");
}
