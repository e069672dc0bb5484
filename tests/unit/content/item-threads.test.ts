import { expect, it } from "vitest";
import { findContent, openContent } from "../../../src/content/files/content-files.ts";
import { readItemsInThreads } from "../../../src/content/item-threads.ts";
import { readItems } from "../../../src/content/items.ts";
import { readRegisters } from "../../../src/content/registers.ts";
import { type ContentTree, enFile, writeContent, zhFile } from "./content-tree.ts";

const ITEMS = 230;

/** Many items; some have a slip, a link, a wrong topic, or no record that could be read. */
function manyItems(): ContentTree {
  const bodies = ["新港开航。 ^p1\n", "新港(东)开航。 ^p1\n", "见[前文](/zh/articles/item-1/#p1)。 ^p1\n"];
  return Object.fromEntries(
    Array.from({ length: ITEMS }, (_, index) => index).flatMap((index) => {
      const fields = {
        source: null,
        ...(index % 7 === 0 && { topics: "[shiping]" }),
        ...(index % 11 === 0 && { date: "2021-02-30" }),
      };
      const folder = `articles/item-${index}`;
      return [
        [`${folder}/zh.md`, zhFile(fields, bodies[index % bodies.length])],
        [`${folder}/en.md`, enFile({}, "The harbour opened. ^p1\n")],
      ] as const;
    }),
  );
}

it("many items read in several threads are what one thread reads, in the same order", {
  timeout: 60_000,
}, async () => {
  const source = await findContent(await writeContent(manyItems()), new Map(), () => {});
  const registers = readRegisters({ content: openContent(source, () => {}), cardLines: [] }, () => {});
  const items = Array.from({ length: ITEMS }, (_, index) => ({
    folder: `articles/item-${index}`,
    id: `item-${index}`,
  }));
  const sources = { source, registers, faulty: new Set<string>(), today: "2026-11-27" };
  const alone = await readItems(items, sources);
  expect(alone.articles.length).toBeGreaterThan(200);
  expect(alone.faults.length).toBeGreaterThan(200);
  expect(alone.links.length).toBeGreaterThan(70);
  expect(await readItemsInThreads(items, sources)).toEqual(alone);
});
