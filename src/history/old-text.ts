import { z } from "zod";
import { withImplicitIds } from "../archive/block-ids.ts";
import type { EditionTexts, ItemTexts } from "../archive/content-version.ts";
import { ITEM_FILES, type ItemFile, itemTextsIn } from "../archive/item-texts.ts";
import { decodeText } from "../content/files/decode.ts";
import { renderMarkdown } from "../content/markdown/markdown.ts";
import { checkLimits } from "../content/rules/limits.ts";
import { splitFrontMatter } from "../content/yaml/front-matter.ts";
import { readYaml } from "../content/yaml/read-yaml.ts";
import type { Language } from "../text/language.ts";

/** The texts of an item at some time; null where there was none, or none that can be read. */
export type OldTexts = ItemTexts<EditionTexts | null>;

/** The files of an item at some time, by name. */
type OldFiles = Readonly<Record<ItemFile, Buffer | null>>;

type Fields = Readonly<Record<string, unknown>>;

const ANY_FIELDS = z.record(z.string(), z.unknown());
const unreported = () => {};

/**
 * Returns a reader of an item's texts as they were. It accepts fields that the archive no longer has, and renders a
 * body that stayed the same once.
 */
export function oldTextReader(): (files: OldFiles) => OldTexts {
  const rendered = new Map<string, EditionTexts["blocks"]>();
  const blocksOf = (body: string, language: Language, retired: readonly string[]) => {
    const key = [language, ...retired, body].join("\n");
    const known =
      rendered.get(key) ??
      withImplicitIds(renderMarkdown(body, language).blocks, retired).map(({ ids, text }) => ({ ids, text }));
    rendered.set(key, known);
    return known;
  };
  return (files) => {
    const parts = new Map(ITEM_FILES.map((file) => [file as string, partsOf(file, files[file])]));
    const partsIn = (file: string) => parts.get(file) ?? null;
    const there = ITEM_FILES.filter(partsIn);
    const { record, translation } = itemTextsIn(there, (file) => {
      const { newspaper, language } = partsIn(file)?.fields ?? {};
      const named = typeof language === "string" ? language : null;
      return { namesNewspaper: newspaper !== undefined, language: named };
    });
    const editionOf = (text: typeof record): EditionTexts | null => {
      const own = text && partsIn(text.file);
      if (!own || own.fields.status === "unfilled") return null;
      const field = (name: string) => fieldOf(own.fields, name);
      return {
        language: text.language,
        headline: { kicker: field("kicker"), title: field("title") ?? "", deck: field("deck") },
        byline: field("byline"),
        blocks: blocksOf(own.body, text.language, Object.keys(own.fields.retired ?? {})),
      };
    };
    return { record: editionOf(record), translated: editionOf(translation) };
  };
}

function partsOf(file: string, bytes: Buffer | null): { fields: Fields; body: string } | null {
  const text = bytes && decodeText(file, bytes, unreported);
  const parts = text ? splitFrontMatter(text) : null;
  if (!parts || !checkLimits(parts.body, { file, firstLine: 1 }, unreported)) return null;
  const fields = readYaml(parts.yaml, ANY_FIELDS, { file, firstLine: 1 }, unreported);
  return fields && { fields: fields.value, body: parts.body };
}

/** A field as the archive reads texts in front matter: on one line. */
function fieldOf(fields: Fields, name: string): string | null {
  const value = fields[name];
  return typeof value === "string" ? value.trim().replace(/\s*\n\s*/g, " ") : null;
}
