import type { z } from "zod";
import type { Registers } from "../archive/archive.ts";
import { type Article, type Edition, type ItemMetadata, printedParts } from "../archive/article.ts";
import { withImplicitIds } from "../archive/block-ids.ts";
import { type ItemRecord, type ItemTranslation, recordSchema, translationSchema } from "../archive/fields.ts";
import type { ItemText } from "../archive/item-texts.ts";
import { itemForms } from "../archive/traditional-forms.ts";
import { translationState } from "../archive/translation-state.ts";
import { entriesNamedIn } from "../archive/vocabulary.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { toSimplified } from "../text/traditional.ts";
import { itemAddresses } from "./addresses.ts";
import type { ContentFiles } from "./files/content-files.ts";
import { reportUnused, textsIn } from "./files/item-folders.ts";
import { readPictures, readScans } from "./images/pictures.ts";
import { checkBlockIds } from "./rules/block-id.ts";
import { checkCardGlyphs, headlineLines } from "./rules/card-glyphs.ts";
import { checkCorrections } from "./rules/correction.ts";
import { checkCreators } from "./rules/creators.ts";
import { checkDate } from "./rules/date.ts";
import { checkDateEvidence } from "./rules/date-evidence.ts";
import { checkEarlyDate } from "./rules/early-date.ts";
import { checkEmptyText } from "./rules/empty-text.ts";
import { checkFidelity } from "./rules/fidelity.ts";
import { checkFutureDate } from "./rules/future-date.ts";
import { checkLanguage } from "./rules/language.ts";
import type { ShownLink } from "./rules/links.ts";
import { checkNoBlockIds } from "./rules/no-block-id.ts";
import { checkPairHeadline } from "./rules/pair-headline.ts";
import { checkPairs } from "./rules/pairs.ts";
import { checkPunctuation } from "./rules/punctuation.ts";
import { checkReceivedDate } from "./rules/received-date.ts";
import { checkReceivedFile } from "./rules/received-file.ts";
import { checkReferences } from "./rules/references.ts";
import { checkRetired } from "./rules/retired.ts";
import { checkSameText } from "./rules/same-text.ts";
import { checkStaleTranslation } from "./rules/stale-translation.ts";
import { checkTermTranslation } from "./rules/term-translation.ts";
import { isUnfilled } from "./rules/unfilled.ts";
import { checkUnfilledBlocks } from "./rules/unfilled-block.ts";
import { checkUntranslated } from "./rules/untranslated.ts";
import { checkVariants } from "./rules/variants.ts";
import { readTextFile, type TextFile } from "./text-file.ts";

/** The inputs for reading and checking items. */
export interface ItemSources {
  content: ContentFiles;
  registers: Registers;
  /** The files read before that have errors. */
  faulty: ReadonlySet<string>;
  /** The latest valid day, in ISO format. */
  today: string;
  /** Collects the links of all texts. */
  links: ShownLink[];
}

/** Reads and checks the item in a folder; null if its record cannot be read. */
export async function readItem(
  { folder, id }: { folder: string; id: string },
  { content, registers, faulty, today, links }: ItemSources,
  report: Report,
): Promise<Article | null> {
  const texts = textsIn(folder, content);
  const recordFile = readText(texts.record, "record", recordSchema);
  const translationFile = texts.areBothRecords
    ? null
    : readText(texts.translation, "translation", translationSchema);
  if (!recordFile) return null;
  const pictures: Article["pictures"] = {};
  for (const file of [recordFile, translationFile]) {
    if (!file) continue;
    const isTranslation = file === translationFile;
    checkEmptyText(file, report);
    checkUnfilledBlocks(file, report);
    checkBlockIds(file, { maySplit: isTranslation }, report);
    checkNoBlockIds(file, isTranslation ? null : Object.keys(recordFile.value.retired), report);
    const shownAt = itemAddresses(id, file.language);
    links.push(...file.links.map((link) => ({ ...link, shownAt })));
    Object.assign(pictures, await readPictures(folder, file, content, report));
  }
  const scans = await readScans(folder, recordFile, content, report);
  const isInItsLanguage = checkLanguage(recordFile, report);
  if (translationFile && !checkSameText(recordFile, translationFile, report))
    checkLanguage(translationFile, report);
  checkRetired(recordFile, report);
  checkReferences(recordFile, registers, faulty, report);
  checkVariants(recordFile, report);
  checkCreators(recordFile, { isTranslated: texts.translation !== null }, report);
  if (isInItsLanguage && recordFile.language !== "en") await checkPunctuation(recordFile, report);
  const date = checkDate(recordFile, translationFile, report);
  if (date) {
    checkDateEvidence(recordFile, report);
    checkFutureDate(recordFile, today, report);
    checkEarlyDate(recordFile, registers.newspapers, report);
    checkReceivedDate(recordFile, report);
  }
  const record = editionOf(recordFile, Object.keys(recordFile.value.retired));
  checkCorrections(recordFile, record, report);
  checkFidelity({ folder, file: recordFile, record, content }, report);
  checkReceivedFile({ folder, file: recordFile, record, content }, report);
  const traditionalForms = itemForms(registers.vocabulary, recordFile.value.variants);
  const cardLines = headlineLines(record.headline, recordFile.placeOf, traditionalForms);
  const translated = translationFile && editionOf(translationFile);
  const chinese = record.language === "en" ? translated : record;
  const named = chinese ? entriesNamedIn(inSimplified(chinese), registers.vocabulary) : [];
  const translation = translationFile && translated && readTranslation(translationFile, translated);
  await checkCardGlyphs(cardLines, report);
  // If a translation cannot be read, the files that it uses are unknown.
  if (translationFile || !texts.translation) reportUnused(folder, content, report);
  if (!date) return null;
  return {
    ...metadataOf(recordFile.value),
    ...{ id, folder, date, pictures, scans },
    received: recordFile.value.source?.received ?? null,
    names: named.map((entry) => entry.id),
    ...{ record, traditionalForms, translated, translation },
  };

  function readText<Schema extends z.ZodType>(
    item: ItemText | null,
    is: "record" | "translation",
    schema: Schema,
  ) {
    if (!item) return null;
    const file = `${folder}/${item.file}`;
    const text = content.text(file);
    if (text === null || isUnfilled({ file, text, is }, report)) return null;
    return readTextFile({ file, text, language: item.language }, schema, report);
  }

  /** Checks a translation against the record, and compares the two. */
  function readTranslation(file: TextFile<ItemTranslation>, edition: Edition): Article["translation"] {
    if (!recordFile) return null;
    const { translator, status, translationOf: basis } = file.value;
    const state = translationState(basis, record, edition);
    cardLines.push(...headlineLines(edition.headline, file.placeOf, null));
    checkPairHeadline(recordFile, file, report);
    checkPairs({ file, record, translated: edition }, report);
    checkUntranslated(recordFile, { record, translated: edition }, report);
    checkStaleTranslation({ id, file, record, state }, report);
    if (record.language !== "en") checkTermTranslation(file, { record, translated: edition }, named, report);
    return { translator, status, basis, ...state };
  }
}

/** All that the newspaper printed in Chinese, in the script of the vocabulary. */
function inSimplified(edition: Edition): string {
  const text = printedParts(edition)
    .map((part) => part.text)
    .join("\n");
  return edition.language === "zh-Hant" ? toSimplified(text) : text;
}

/** Returns the fields of a record that items have in the same form. */
function metadataOf(value: ItemRecord): ItemMetadata {
  const { date, dateBounds, dateEvidence, kicker, title, deck, byline, ...rest } = value;
  const { language, editorNote, variants, source, scans, ...metadata } = rest;
  return metadata;
}

function editionOf(
  { language, value, blocks }: TextFile<ItemRecord | ItemTranslation>,
  retired: readonly string[] = [],
): Edition {
  const { kicker, title, deck, byline, editorNote } = value;
  return {
    ...{ language, headline: { kicker, title, deck }, byline, editorNote },
    blocks: withImplicitIds(blocks, retired),
  };
}
