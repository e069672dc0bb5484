import type { Edition } from "../../archive/article.ts";

const LENGTH = { en: 160, zh: 80 };

/** The beginning of an edition's text, for search engines and previews. */
export function descriptionOf({ language, blocks }: Edition): string {
  const text = blocks.find(({ kind }) => kind === "paragraph")?.text ?? blocks[0]?.text ?? "";
  const length = LENGTH[language === "en" ? "en" : "zh"];
  return text.length > length ? `${[...text].slice(0, length).join("")}…` : text;
}
