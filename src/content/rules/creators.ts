import { isBylinePhrase, isUndivided } from "../../archive/creators.ts";
import type { ItemRecord } from "../../archive/fields.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { TextFile } from "../text-file.ts";

/** Creators have a name in each language of the item, and the name is not a phrase of the byline. */
export function checkCreators(
  file: TextFile<ItemRecord>,
  { isTranslated }: { isTranslated: boolean },
  report: Report,
): void {
  const own = file.language === "en" ? "en" : "zh";
  for (const [index, creator] of file.value.creators.entries()) {
    const field = `creators.${index}.name`;
    const placeOf = (language: string) => file.placeOf(["creators", index, "name", language]);
    for (const language of ["zh", "en"] as const) {
      const name = creator.name[language];
      if (name === null) {
        if (isTranslated || language === own)
          report(placeOf(language), { id: "creator.missing", values: { field: `${field}.${language}` } });
      } else if (isBylinePhrase(name, language)) {
        report(placeOf(language), { id: "creator.phrase", values: { name } });
      }
    }
    const { en } = creator.name;
    if (en && isUndivided(creator) && !isBylinePhrase(en, "en"))
      report(placeOf("en"), { id: "creator.order", values: { name: en } });
  }
}
