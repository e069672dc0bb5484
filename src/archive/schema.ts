import { z } from "zod";
import { bilingual, id, optionalText, text } from "./values.ts";

/** True for an address without user, path, query or fragment. */
function isRoot(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    /^[a-z0-9.-]+$|^\[[\da-f:.]+\]$/.test(url.hostname) &&
    [`${url.origin}/`, url.origin].includes(address.toLowerCase())
  );
}

/** True for a text without an address whose scheme is neither of the web nor of mail. */
function isContact(contact: string | null): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec((contact ?? "").replace(/[\p{Cc}\p{Cf}\s]/gu, ""))?.[1];
  return scheme === undefined || /^(?:https?|mailto)$/i.test(scheme);
}

/** Front matter of a page about the archive. */
export const pageSchema = z.strictObject({ title: text, description: optionalText });

/** `archive.yaml`. */
export const archiveSchema = z.strictObject({
  name: bilingual,
  description: bilingual,
  site: z.url({ protocol: /^https?$/ }).refine(isRoot, { params: { expected: "site" } }),
  contact: optionalText.refine(isContact, { params: { expected: "contact" } }),
  rights: bilingual,
  lead: id.nullable().default(null),
});

/** `newspapers/<id>.yaml`. */
export const newspaperSchema = z.strictObject({
  title: bilingual,
  publisher: bilingual.nullable().default(null),
  place: bilingual.nullable().default(null),
  dates: optionalText,
  notes: bilingual.nullable().default(null),
});

/** `topics.yaml`. */
export const topicsSchema = z.array(z.strictObject({ id, zh: text, en: text }));

const name = { name: text, aliases: z.array(text).default([]) };

/** An entry's id in another register, which may be absent. */
function identifier(pattern: RegExp, expected: string) {
  return z
    .string()
    .refine((value) => pattern.test(value), { params: { expected } })
    .nullish();
}

/** `vocabulary/<kind>.yaml`. */
export const vocabularySchema = z.array(
  z.strictObject({
    id,
    zh: z.strictObject({ ...name, traditional: optionalText }),
    en: z.strictObject(name),
    note: z.strictObject({ zh: optionalText, en: optionalText }).default({ zh: null, en: null }),
    wikidata: identifier(/^Q[1-9]\d{0,10}$/, "wikidata"),
    viaf: identifier(/^[1-9]\d{0,21}$/, "viaf"),
    geonames: identifier(/^[1-9]\d{0,9}$/, "geonames"),
  }),
);
