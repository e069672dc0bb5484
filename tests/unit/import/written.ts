import type { Edition, Newspaper, Topic } from "../../../src/archive/article.ts";
import { compareWithSource } from "../../../src/archive/fidelity.ts";
import { recordSchema } from "../../../src/archive/fields.ts";
import { readTextFile } from "../../../src/content/text-file.ts";
import { diagnosticList } from "../../../src/diagnostics/diagnostic.ts";
import { type ArchiveContext, NOTHING_GIVEN } from "../../../src/import/propose/context.ts";
import type { DraftItem } from "../../../src/import/propose/draft.ts";
import { propose } from "../../../src/import/propose/propose.ts";
import { pressTextOf } from "../../../src/import/source/press-text.ts";
import { plainText } from "../../../src/import/source/text-press.ts";
import { itemFiles } from "../../../src/import/write/item-files.ts";

const NEWSPAPER: Newspaper = {
  ...{ id: "port-daily", title: { zh: "港报", en: "Port Daily" } },
  ...{ publisher: null, place: null, dates: null, notes: null },
};
const TOPIC: Topic = { id: "shipping", zh: "航运", en: "Shipping" };

/** An archive with one newspaper, one topic and no items. */
const CONTEXT: ArchiveContext = {
  newspapers: [NEWSPAPER],
  topics: [TOPIC],
  ids: new Set(),
  today: "2026-11-27",
  given: NOTHING_GIVEN,
};

/** The items proposed for a text. */
export function proposedFor(text: string): DraftItem[] {
  const plain = plainText(text);
  return propose(pressTextOf(plain.text, plain.hints), CONTEXT);
}

/** Returns the problems of the record that is written for an item; there should be none. */
export function faultsOf(item: DraftItem): unknown[] {
  const files = itemFiles(
    { ...item, newspaper: item.newspaper ?? NEWSPAPER.id },
    { today: "2026-11-27", received: null, hasLines: true, original: null },
  );
  const { diagnostics, report } = diagnosticList();
  const file = files["en.md"].includes("\nnewspaper:") ? "en.md" : "zh.md";
  const record = readTextFile({ file, text: files[file], language: "zh-Hans" }, recordSchema, report);
  if (!record || diagnostics.length > 0) return diagnostics;
  const { kicker, title, deck, byline, source } = record.value;
  const edition: Edition = {
    ...{ language: "zh-Hans" as const, editorNote: null, byline, blocks: record.blocks },
    headline: { kicker, title, deck },
  };
  const ids = record.blocks.map(({ ids: [id] }) => id).join();
  const mismatch = compareWithSource(files["source.txt"], edition, source?.moved ?? []);
  return [
    ...(mismatch ? [mismatch] : []),
    ...(ids === item.blocks.map(({ id }) => id).join() ? [] : [`${ids} in ${files[file]}`]),
  ];
}
