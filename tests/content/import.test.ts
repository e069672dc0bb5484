import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Edition } from "../../src/archive/article.ts";
import { NOTHING_GIVEN } from "../../src/import/propose/context.ts";
import type { DraftItem, ProposalKind } from "../../src/import/propose/draft.ts";
import { propose } from "../../src/import/propose/propose.ts";
import { pressTextOf } from "../../src/import/source/press-text.ts";
import { ARCHIVE, articleOf, FIRST_ITEMS, sourceOf } from "./archive.ts";

const SOURCE = resolve(import.meta.dirname, "../../../shared/source/shenzhen-qiaobao.txt");

/** The file that the first three items came in; null, and said so, where it does not lie beside the project. */
const text = await readFile(SOURCE, "utf8").catch(() => null);
if (text === null) console.info(`The import is not compared with the first items: there is no ${SOURCE}`);

/** What the archive's record, which was made by hand, and a draft say in the same form. */
function told({ headline, byline, blocks }: Pick<Edition, "headline" | "byline" | "blocks">) {
  return { headline, byline, blocks: blocks.map(({ kind, ids: [id], text }) => `${kind} ${id} ${text}`) };
}

function toldOf({ headline, byline, blocks }: DraftItem) {
  return { headline, byline, blocks: blocks.map(({ kind, id, text }) => `${kind} ${id} ${text}`) };
}

describe.skipIf(text === null)("the import of the text that the first items came in", () => {
  const items = propose(pressTextOf(text ?? ""), {
    ...ARCHIVE,
    ids: new Set(),
    today: "2026-11-27",
    given: NOTHING_GIVEN,
  });
  const count = (...kinds: ProposalKind[]) =>
    items.flatMap(({ proposals }) => proposals).filter(({ kind }) => kinds.includes(kind)).length;

  it("proposes each of them as it was made by hand, and nothing else", async () => {
    expect(items).toHaveLength(FIRST_ITEMS.length);
    for (const [index, { id, lines, moved }] of FIRST_ITEMS.entries()) {
      const item = items[index];
      expect(item && toldOf(item)).toEqual(told(articleOf(id).record));
      expect(item).toMatchObject({ lines, moved, omitted: [], source: await sourceOf(id) });
    }
  });

  it("has the 3 headlines, 3 bylines, 2 subheads, 1 caption, 4 joins and 20 paragraphs", () => {
    expect({
      ...{ titles: count("title"), kickers: count("kicker"), bylines: count("byline") },
      ...{ subheads: count("subhead"), captions: count("caption"), joins: count("join") },
      ...{ paragraphs: count("paragraph"), others: count("deck", "omitted", "date", "page") },
    }).toEqual({
      ...{ titles: 3, kickers: 3, bylines: 3, subheads: 2, captions: 1, joins: 4, paragraphs: 20, others: 0 },
    });
  });

  it("gives each proposal its lines, a reason in both languages and a confidence", () => {
    for (const { lines, reason, confidence, key } of items.flatMap(({ proposals }) => proposals)) {
      expect(lines.length, key).toBeGreaterThan(0);
      expect(reason.zh && reason.en, key).toBeTruthy();
      expect(confidence, key).toBeGreaterThan(0);
      expect(confidence, key).toBeLessThanOrEqual(1);
    }
  });
});
