import type { Language } from "../text/language.ts";
import { toTraditional } from "../text/traditional.ts";

/** The kind of a creator. */
export const CREATOR_KINDS = ["person", "organization"] as const;

/** The role of a creator. */
export const CREATOR_ROLES = [
  ...["author", "compiler", "editor", "interviewer", "photographer", "illustrator"],
] as const;

export type CreatorRole = (typeof CREATOR_ROLES)[number];

/** A person or organization that made an item, by name. */
export interface Creator {
  /** A person's English name is `Family, Given`; one without a comma, or that ends in one, is not divided. */
  name: { zh: string | null; en: string | null };
  kind: (typeof CREATOR_KINDS)[number];
  role: CreatorRole;
}

/** Words of bylines that are not part of a name: 本报记者, 综合, By our reporter. */
const BYLINE_WORDS: Record<"zh" | "en", RegExp> = {
  zh: /^(?:本报|本刊|本网|本台|本報|本網|本臺|据|據|(?:特约|特約)?(?:记者|記者|通讯员|通訊員|实习生|實習生))|(?:记者|記者|通讯员|通訊員|实习生|實習生|综合|綜合|综合报道|綜合報道|报道|報道|消息|[专專]?[讯訊]|[专專][电電]|供稿|撰稿|编译|編譯|整理|[摄攝]影|文[/／]图|文[/／]圖)$|[记記]者\s/,
  en: /^(?:by|compiled|edited|written|reported|photographed?|our|staff)\s|\b(?:reporter|correspondent|staff writer)$/i,
};

/** The roles whose creators are cited as the authors of an item. */
const CITED_ROLES: readonly CreatorRole[] = ["author", "compiler"];

/** The creators that are cited as the authors of an item. */
export function citedCreators({ creators }: { creators: readonly Creator[] }): Creator[] {
  return creators.filter(({ role }) => CITED_ROLES.includes(role));
}

/** A creator's name as readers see it: 周小帆, Zhou Xiaofan, Mary Smith. Without one in a language, the other. */
export function shownName(creator: Creator, language: Language): string {
  const { zh } = creator.name;
  if (language !== "en" && zh !== null) return language === "zh-Hant" ? toTraditional(zh) : zh;
  const { family, given } = dividedName(creator);
  if (given === null) return family;
  return isFamilyFirst(creator) ? `${family} ${given}` : `${given} ${family}`;
}

/** A creator's English name in its parts; `given` is null where it is not divided. Without one, the Chinese name. */
export function dividedName({ kind, name: { zh, en } }: Creator): { family: string; given: string | null } {
  const name = en ?? zh ?? "";
  const comma = kind === "person" ? name.indexOf(",") : -1;
  if (comma === -1) return { family: name, given: null };
  return { family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim() || null };
}

/** True for a person whose family name comes first in English too, as in Chinese. */
export function isFamilyFirst({ name: { zh } }: Creator): boolean {
  return zh !== null && /^\p{Script=Han}{2,4}$/u.test(zh);
}

/** True for a phrase of a byline, which must not be cited as a name. */
export function isBylinePhrase(name: string, language: "zh" | "en"): boolean {
  return BYLINE_WORDS[language].test(name);
}

/** True for a person's English name if it is unclear which part is the family name. */
export function isUndivided({ kind, name: { en } }: Creator): boolean {
  return kind === "person" && en !== null && /\s/.test(en) && !en.includes(",");
}
