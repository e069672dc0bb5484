import type { z } from "zod";
import type { Registers } from "../archive/archive.ts";
import type { ArchiveRecord, Newspaper, Topic } from "../archive/article.ts";
import { archiveSchema, newspaperSchema, topicsSchema, vocabularySchema } from "../archive/schema.ts";
import { VOCABULARY_KINDS, type VocabularyEntry } from "../archive/vocabulary.ts";
import type { Place, Report } from "../diagnostics/diagnostic.ts";
import { fold } from "../text/fold.ts";
import type { Bilingual } from "../text/language.ts";
import type { ContentFiles } from "./files/content-files.ts";
import { type CardLine, nameLines } from "./rules/card-glyphs.ts";
import { checkId } from "./rules/id.ts";
import { checkTraditionalForm } from "./rules/variants.ts";
import { type CheckedYaml, readYaml } from "./yaml/read-yaml.ts";

/** The inputs for reading registers, and the collector of their lines on social cards. */
export interface RegisterSources {
  content: ContentFiles;
  cardLines: CardLine[];
}

/** Reads `archive.yaml`. */
export function readArchiveRecord(
  { content, cardLines }: RegisterSources,
  report: Report,
): CheckedYaml<ArchiveRecord> | null {
  const file = readYamlFile(content, "archive.yaml", archiveSchema, report);
  if (file) cardLines.push(...nameLines(file.value.name, file.placeOf(["name"])));
  return file;
}

/** Reads the newspapers, topics and vocabulary; the last two may be absent. */
export function readRegisters({ content, cardLines }: RegisterSources, report: Report): Registers {
  return {
    newspapers: readNewspapers({ content, cardLines }, report),
    topics: readTopics(content, report),
    vocabulary: readVocabulary(content, report),
  };
}

function readNewspapers({ content, cardLines }: RegisterSources, report: Report): Newspaper[] {
  const newspapers: Newspaper[] = [];
  for (const path of [...content.paths].filter((path) => /^newspapers\/[^/]+\.yaml$/.test(path))) {
    const file = readYamlFile(content, path, newspaperSchema, report);
    const id = path.slice("newspapers/".length, -".yaml".length);
    if (!checkId(path, id, report) || !file) continue;
    cardLines.push(...nameLines(file.value.title, file.placeOf(["title"])));
    checkRegisterName(
      newspapers,
      { id, ...file.value.title },
      (language) => file.placeOf(["title", language]),
      report,
    );
    newspapers.push({ id, ...file.value });
  }
  return newspapers;
}

function readTopics(content: ContentFiles, report: Report): Topic[] {
  if (!content.paths.has("topics.yaml")) return [];
  const file = readYamlFile(content, "topics.yaml", topicsSchema, report);
  const topics: Topic[] = [];
  for (const [index, topic] of (file?.value ?? []).entries()) {
    if (file && topics.some(({ id }) => id === topic.id))
      report(file.placeOf([index, "id"]), { id: "topic-id", values: { id: topic.id } });
    if (file) checkRegisterName(topics, topic, (language) => file.placeOf([index, language]), report);
    topics.push(topic);
  }
  return topics;
}

function readVocabulary(content: ContentFiles, report: Report): VocabularyEntry[] {
  const entries: VocabularyEntry[] = [];
  const taken = new Map<string, string>();
  for (const kind of VOCABULARY_KINDS) {
    const path = `vocabulary/${kind}.yaml`;
    if (!content.paths.has(path)) continue;
    const file = readYamlFile(content, path, vocabularySchema, report);
    if (!file) continue;
    for (const [index, entry] of file.value.entries()) {
      const placeOf = (path: PropertyKey[]) => file.placeOf([index, ...path]);
      if (entries.some(({ id }) => id === entry.id))
        report(placeOf(["id"]), { id: "vocabulary-id", values: { id: entry.id } });
      const { name, traditional } = entry.zh;
      if (traditional) checkTraditionalForm(name, traditional, placeOf(["zh", "traditional"]), report);
      checkNames(entry, taken, placeOf, report);
      entries.push({ ...entry, kind });
    }
  }
  return entries;
}

/** Reports newspapers or topics with the same name in either script, which readers could not tell apart. */
function checkRegisterName(
  others: readonly { id: string; title?: Bilingual; zh?: string; en?: string }[],
  own: Bilingual & { id: string },
  placeOf: (language: keyof Bilingual) => Place,
  report: Report,
): void {
  for (const language of ["zh", "en"] as const) {
    const name = own[language];
    const other = others.find((one) => fold(one.title?.[language] ?? one[language] ?? "") === fold(name));
    if (other) report(placeOf(language), { id: "name-twice.register", values: { name, id: other.id } });
  }
}

/** Reports names that belong to two entries, which readers could not tell apart, or twice to one. */
function checkNames(
  { id, zh, en }: Pick<VocabularyEntry, "id" | "zh" | "en">,
  taken: Map<string, string>,
  placeOf: (path: PropertyKey[]) => Place,
  report: Report,
): void {
  for (const [language, { name, aliases }] of Object.entries({ zh, en })) {
    for (const [index, form] of [name, ...aliases].entries()) {
      const path = index === 0 ? [language, "name"] : [language, "aliases", index - 1];
      if ([...form.normalize("NFC")].length === 1)
        report(placeOf(path), { id: "short-name", values: { name: form } });
      const key = `${language} ${form.toLowerCase()}`;
      const owner = taken.get(key);
      if (owner === undefined) taken.set(key, id);
      else {
        report(placeOf(path), { id: "name-twice", values: { name: form, id: owner } });
      }
    }
  }
}

function readYamlFile<Schema extends z.ZodType>(
  content: ContentFiles,
  file: string,
  schema: Schema,
  report: Report,
) {
  const text = content.text(file);
  return text === null ? null : readYaml(text, schema, { file, firstLine: 1 }, report);
}
