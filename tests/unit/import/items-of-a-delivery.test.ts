import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Edition } from "../../../src/archive/article.ts";
import { NOTHING_GIVEN } from "../../../src/import/propose/context.ts";
import type { DraftItem, ProposalKind } from "../../../src/import/propose/draft.ts";
import { propose } from "../../../src/import/propose/propose.ts";
import { pressTextOf } from "../../../src/import/source/press-text.ts";
import { ARCHIVE, articleOf, DELIVERED, sourceOf } from "../fixtures-archive.ts";

const context = { ...ARCHIVE, ids: new Set<string>(), today: "2026-11-27", given: NOTHING_GIVEN };

/** The contents of an item made by hand, or of a draft, in the same form. */
function textOf({ headline, byline, blocks }: Pick<Edition, "headline" | "byline" | "blocks">) {
  return { headline, byline, blocks: blocks.map(({ kind, ids: [id], text }) => `${kind} ${id} ${text}`) };
}

function textOfDraft({ headline, byline, blocks }: DraftItem) {
  return { headline, byline, blocks: blocks.map(({ kind, id, text }) => `${kind} ${id} ${text}`) };
}

it("the import of a file with several items proposes each as it was made by hand, and nothing else", async () => {
  const sources = await Promise.all(DELIVERED.map(({ id }) => sourceOf(id)));
  const items = propose(pressTextOf(sources.join("\n")), context);
  expect(items.map(({ headline }) => headline?.title)).toEqual(
    DELIVERED.map(({ id }) => articleOf(id).record.headline.title),
  );
  for (const [index, { id, moved }] of DELIVERED.entries()) {
    const item = items[index];
    expect(item && textOfDraft(item)).toEqual(textOf(articleOf(id).record));
    expect(item).toMatchObject({ moved, omitted: [], source: sources[index] });
  }
});

/** The file that the archive's first three items came in, where it is beside the project. */
const SHARED = resolve(import.meta.dirname, "../../../../shared/source/shenzhen-qiaobao.txt");
const text = await readFile(SHARED, "utf8").catch(() => null);
if (text === null) console.info(`略过：没有 skipped: there is no ${SHARED}`);

describe.skipIf(text === null)("the import of the file of the first three items", () => {
  const items = propose(pressTextOf(text ?? ""), context);
  const count = (...kinds: ProposalKind[]) =>
    items.flatMap(({ proposals }) => proposals).filter(({ kind }) => kinds.includes(kind)).length;

  it("finds where each begins and ends, and the caption that is elsewhere", () => {
    expect(items.map(({ lines, moved, omitted }) => ({ lines, moved, omitted }))).toEqual([
      { lines: [3, 23], moved: ["f1"], omitted: [] },
      { lines: [25, 59], moved: [], omitted: [] },
      { lines: [61, 65], moved: [], omitted: [] },
    ]);
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
