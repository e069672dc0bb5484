import { describe, expect, it } from "vitest";
import type { Edition } from "../../../src/archive/article.ts";
import { compareWithSource } from "../../../src/archive/fidelity.ts";
import { articleOf, DELIVERED, sourceOf } from "../fixtures-archive.ts";

/** A character of no item, and unlike any that is. */
const STRANGE = "龘";

/** The text with one character changed, dropped and added at a place. */
function faultsAt(text: string, at: number): Record<"changed" | "dropped" | "added", string> {
  const [before, after] = [text.slice(0, at), text.slice(at + 1)];
  return {
    changed: before + STRANGE + after,
    dropped: before + after,
    added: before + STRANGE + text.slice(at),
  };
}

/** The faults that `passes` misses, at every place of a text that is no white space. */
function unnoticed(text: string, passes: (mutated: string) => boolean): string[] {
  const missed: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!/\S/.test(text[at] ?? "")) continue;
    for (const [fault, mutated] of Object.entries(faultsAt(text, at)))
      if (passes(mutated)) missed.push(`${fault} at ${at}`);
  }
  return missed;
}

/** The editions that come of each text of an edition changed in one way. */
function mutations(edition: Edition): { name: string; text: string; put: (text: string) => Edition }[] {
  const { headline, byline, blocks } = edition;
  return [
    {
      name: "kicker",
      text: headline.kicker ?? "",
      put: (kicker) => ({ ...edition, headline: { ...headline, kicker } }),
    },
    {
      name: "title",
      text: headline.title,
      put: (title) => ({ ...edition, headline: { ...headline, title } }),
    },
    { name: "byline", text: byline ?? "", put: (changed) => ({ ...edition, byline: changed }) },
    ...blocks.map((block, index) => ({
      name: block.ids[0] ?? "",
      text: block.text,
      put: (text: string) => ({ ...edition, blocks: blocks.with(index, { ...block, text }) }),
    })),
  ];
}

describe.each(DELIVERED)("$id", ({ id, moved }) => {
  const { record } = articleOf(id);

  it("says what its source says", async () => {
    expect(compareWithSource(await sourceOf(id), record, moved)).toBeNull();
  });

  it("cannot lose, gain or change a character of its text unnoticed, wherever it is", async () => {
    const source = await sourceOf(id);
    const missed = mutations(record).flatMap(({ name, text, put }) =>
      unnoticed(text, (mutated) => compareWithSource(source, put(mutated), moved) === null).map(
        (fault) => `${name}: ${fault}`,
      ),
    );
    expect(missed).toEqual([]);
  }, 60_000);

  it("cannot have a character lost, gained or changed in its source unnoticed, wherever it is", async () => {
    const missed = unnoticed(
      await sourceOf(id),
      (mutated) => compareWithSource(mutated, record, moved) === null,
    );
    expect(missed).toEqual([]);
  }, 60_000);

  it("cannot lose or exchange whole blocks unnoticed", async () => {
    const source = await sourceOf(id);
    const { blocks } = record;
    const fixed = new Set<string | undefined>(moved);
    for (const [index, block] of blocks.entries()) {
      expect(
        compareWithSource(source, { ...record, blocks: blocks.toSpliced(index, 1) }, moved),
      ).not.toBeNull();
      const next = blocks[index + 1];
      if (!next || fixed.has(block.ids[0]) || fixed.has(next.ids[0])) continue;
      expect(
        compareWithSource(
          source,
          { ...record, blocks: blocks.with(index, next).with(index + 1, block) },
          moved,
        ),
      ).not.toBeNull();
    }
  });
});
