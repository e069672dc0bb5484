import type { z } from "zod";
import { type Article, type Edition, printedParts, type Translation } from "../archive/article.ts";
import { withImplicitIds } from "../archive/block-ids.ts";
import { type ItemRecord, type ItemTranslation, recordSchema, translationSchema } from "../archive/schema.ts";
import { type TranslationState, translationState } from "../archive/translation-state.ts";
import { entriesNamedIn } from "../archive/vocabulary.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { itemForms } from "../text/traditional.ts";
import { itemAddresses } from "./addresses.ts";
import type { ContentFiles } from "./files/content-files.ts";
import { reportUnused } from "./files/item-folders.ts";
import { readPictures } from "./images/pictures.ts";
import { readScans } from "./images/scans.ts";
import type { Registers } from "./registers.ts";
import {
  checkBlockIds,
  checkEmptyBlocks,
  checkNoBlockIds,
  checkNotEmpty,
  checkRetired,
} from "./rules/blocks.ts";
import { type CardLine, headlineLines } from "./rules/card-glyphs.ts";
import { checkCopy } from "./rules/copy.ts";
import { checkDate } from "./rules/date.ts";
import { checkReferences, checkSource } from "./rules/item.ts";
import { checkLanguage } from "./rules/language.ts";
import type { ShownLink } from "./rules/links.ts";
import { checkPairs, saysTheSame } from "./rules/pairs.ts";
import { checkStaleness } from "./rules/staleness.ts";
import { checkTerms } from "./rules/terms.ts";
import { isUnfilled } from "./rules/unfilled.ts";
import { checkVariants } from "./rules/variants.ts";
import { readTextFile, type TextFile } from "./text-file.ts";

/** What an item is read from and checked by. */
export interface ItemSources {
  content: ContentFiles;
  registers: Registers;
  /** The files with errors among all that was read before. */
  faulty: ReadonlySet<string>;
  /** The ISO day after which no date can be. */
  today: string;
  /** Where the links of its texts are noted down, and what social cards show of it. */
  links: ShownLink[];
  cardLines: CardLine[];
}

/** Reads and checks the item in a folder; null when its record cannot be read. */
export async function readItem(
  folder: string,
  id: string,
  { content, registers, faulty, today, links, cardLines }: ItemSources,
  report: Report,
): Promise<Article | null> {
  const zh = readFile(`${folder}/zh.md`, recordSchema, "zh-Hans");
  const en = content.paths.has(`${folder}/en.md`)
    ? readFile(`${folder}/en.md`, translationSchema, "en")
    : null;
  if (!zh) return null;
  const pictures: Article["pictures"] = {};
  for (const text of [zh, en]) {
    if (!text) continue;
    checkNotEmpty(text, report);
    checkEmptyBlocks(text, report);
    checkBlockIds(text, { maySplit: text === en }, report);
    checkNoBlockIds(text, text === zh ? Object.keys(zh.value.retired) : null, report);
    const shownAt = itemAddresses(id, text === en ? "en" : "zh-Hans");
    links.push(...text.links.map((link) => ({ ...link, shownAt })));
    Object.assign(pictures, await readPictures(folder, text, content, report));
  }
  const scans = await readScans(folder, zh, content, report);
  checkLanguage(zh, "zh-Hans", report);
  if (en && !saysTheSame(zh, en)) checkLanguage(en, "en", report);
  checkRetired(zh, report);
  checkReferences(zh, registers, faulty, report);
  checkVariants(zh, report);
  await checkCopy(zh, report);
  const date = checkDate(zh, en, today, report);
  const record = recordEdition(zh);
  const translated = en ? translatedEdition(en) : null;
  checkSource(folder, zh, record, content, report);
  const traditionalForms = itemForms(registers.vocabulary, zh.value.variants);
  cardLines.push(...headlineLines(record.headline, zh.placeOf, traditionalForms));
  const text = printedParts(record)
    .map((part) => part.text)
    .join("\n");
  const named = entriesNamedIn(text, registers.vocabulary);
  const state = en && translated ? translationState(en.value.translationOf, record, translated) : null;
  if (en && translated && state) {
    cardLines.push(...headlineLines(translated.headline, en.placeOf, null));
    checkPairs({ zh, record, en, translated }, report);
    checkStaleness(id, en, record, state, report);
    checkTerms(en, { record, translated }, named, report);
  }
  if (en || !content.paths.has(`${folder}/en.md`)) reportUnused(folder, content, report);
  if (!date) return null;
  const { newspaper, page, topics, rights, retired } = zh.value;
  return {
    ...{ id, folder, newspaper, date, page, topics, rights, retired, pictures, scans },
    received: zh.value.source?.received ?? null,
    names: named.map((entry) => entry.id),
    record,
    traditionalForms,
    translated,
    translation: en && state ? translationOf(en, state) : null,
  };

  function readFile<Schema extends z.ZodType>(path: string, schema: Schema, language: "zh-Hans" | "en") {
    const text = content.text(path);
    if (text === null || isUnfilled(path, text, report)) return null;
    return readTextFile(path, text, schema, language, report);
  }
}

function translationOf({ value }: TextFile<ItemTranslation>, state: TranslationState): Translation {
  const { translator, status, translationOf: basis } = value;
  return { translator, status, basis, ...state };
}

function recordEdition({ value, blocks }: TextFile<ItemRecord>): Edition {
  const { kicker, title, deck, byline, editorNote } = value;
  return {
    language: "zh-Hans",
    headline: { kicker, title, deck },
    byline,
    editorNote,
    blocks: withImplicitIds(blocks, Object.keys(value.retired)),
  };
}

function translatedEdition({ value, blocks }: TextFile<ItemTranslation>): Edition {
  const { kicker, title, deck, byline, editorNote } = value;
  return {
    language: "en",
    headline: { kicker, title, deck },
    byline,
    editorNote,
    blocks: withImplicitIds(blocks),
  };
}
