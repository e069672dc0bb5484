import { type Creator, dividedName } from "../archive/creators.ts";
import { formatEdtf } from "../archive/date.ts";
import { inLanguage } from "../text/traditional.ts";
import { certainPart, estimatedYear } from "./cited-date.ts";
import { cslLanguage } from "./csl-json.ts";
import { fullTitle, type Reference } from "./reference.ts";

/** A reference as a record of RIS, in the language of the original, with a line break at its end. */
export function ris(reference: Reference): string {
  const { language, title, translatedTitle, date } = reference;
  const own = language === "en" ? "en" : "zh";
  const fields: [tag: string, value: string | null | undefined][] = [
    ["TY", "NEWS"],
    ["ID", reference.id],
    ...reference.creators.map((creator): [string, string] => ["AU", authorOf(creator, own)]),
    ["TI", fullTitle(title, own === "en" ? ": " : "：")],
    ["TT", translatedTitle && fullTitle(translatedTitle, ": ")],
    ["ST", title.title],
    ["T2", inLanguage(reference.newspaper, language)],
    ["PY", (certainPart(date.edtf) ?? estimatedYear(date.edtf))?.slice(0, 4)],
    ["DA", risDate(reference)],
    ["CY", reference.place?.[own]],
    ["ET", reference.edition?.[own]],
    ["SE", reference.section?.[own]],
    ["SP", reference.page],
    ["LA", cslLanguage(reference)],
    ["AB", reference.abstract],
    ["DB", reference.archive[own]],
    ["AN", reference.version],
    ["N1", `issued: ${date.edtf}`],
    ["UR", reference.url],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, " ")}`] : []));
  return `${[...lines, "ER  - "].join("\r\n")}\r\n`;
}

/** Year, month and day as far as they are certain; the fourth part has inferences in words. */
function risDate({ date: { edtf }, language }: Reference): string {
  const certain = certainPart(edtf);
  const [year = "", month = "", day = ""] = certain?.split("-") ?? [];
  const words = certain === edtf ? "" : formatEdtf(edtf, language);
  return [year, month, day, words].join("/");
}

/** An organization and a name that is not divided are whole; the comma of others divides them. */
function authorOf(creator: Creator, language: "zh" | "en"): string {
  const { zh } = creator.name;
  if (language === "zh" && zh !== null) return zh;
  const { family, given } = dividedName(creator);
  return given === null ? family : `${family}, ${given}`;
}
