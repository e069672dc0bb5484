import type { ItemChange, PartChange } from "../../archive/item-versions.ts";
import { fill } from "../../i18n/fill.ts";
import type { ItemText } from "../../search/item-text.ts";
import { type Difference, differences } from "../../text/differences.ts";
import type { Language } from "../../text/language.ts";
import type { FormDifference, QuotedPlace } from "./quotation.ts";
import type { Answer, KnownItem } from "./verify.ts";
import type { VerifyWords } from "./verify-words.ts";

/** The inputs of the view of answers. */
export interface AnswerContext {
  words: VerifyWords;
  /** The language of the page. */
  language: Language;
  /** Addresses of the items in the page's language, of those in both, and of the items' changes; each ends in `/`. */
  articles: string;
  items: string;
  changes: string;
}

const FORM_WORDS = {
  script: "formScript",
  marks: "formMarks",
  case: "formCase",
  spacing: "formSpacing",
} as const satisfies Record<FormDifference, keyof VerifyWords>;

const LANGUAGE_WORDS = {
  "zh-Hans": "languageZhHans",
  "zh-Hant": "languageZhHant",
  en: "languageEn",
} as const satisfies Record<Language, keyof VerifyWords>;

/** Unchanged characters shown before and after a change. */
const CONTEXT = 30;

/** Makes the section of an answer. */
export function answerView(answer: Answer, context: AnswerContext): HTMLElement {
  const { words } = context;
  switch (answer.about) {
    case "address":
      return addressView(answer, context);
    case "quotation":
      return quotationView(answer, context);
    case "retired": {
      const { day, reason } = answer.retired;
      return section("retired", fill(words.verifyRetired, { date: dayIn(day, context) }), [
        element("p", answer.id),
        ...reasonView(reason),
      ]);
    }
    case "search": {
      const link = element("a", answer.address);
      link.setAttribute("href", answer.address);
      const place = element("p", "");
      place.append(link);
      return section("search", words.verifySearch, [place]);
    }
    case "foreign":
      return section("foreign", words.verifyForeign, [
        element("p", fill(words.verifyForeignAddress, { address: answer.address })),
      ]);
    case "unknown-quotation":
      return section("foreign", words.verifyForeign, [
        quoted(answer.quotation),
        element("p", words.verifyForeignQuotation),
      ]);
    case "short-quotation":
      return section("short", fill(words.verifyShort, { quotation: answer.quotation }), []);
  }
}

function addressView(
  { item, block, text, place }: Answer & { about: "address" },
  context: AnswerContext,
): HTMLElement {
  const { words } = context;
  const { versions } = item;
  const present = { version: versions.version };
  const target = place.is === "retired" ? place.now : place.is === "there" ? block : null;
  const notes = [
    ...(place.is === "missing" ? [fill(words.verifyBlockMissing, { block: block ?? "" })] : []),
    ...(place.is === "retired"
      ? [fill(words.verifyBlockRetired, { block: block ?? "", now: place.now })]
      : []),
  ].map((note) => element("p", note));
  const link = itemLink(item, target, context);
  if (text.is === "unknown-version") {
    const why = text.isWhole ? words.verifyNoSuchVersion : words.verifyVersionUnknown;
    const title = fill(words.verifyUnknownVersion, { version: text.version });
    return section("unknown", title, [link, ...notes, element("p", fill(why, present))]);
  }
  if (text.is === "unchanged")
    return section("unchanged", ...sinceView(text.since, context, [link, ...notes]));
  const isBlockSame =
    place.is === "there" && block !== null && text.changes.every(({ parts }) => leavesOut(block, parts));
  return section("changed", changedTitle(text.changes[0], context), [
    link,
    ...notes,
    ...(isBlockSame ? [element("p", fill(words.verifyBlockSame, { block }))] : []),
    element("p", words.verifyLegendChange),
    ...text.changes.flatMap((change) => changeView(change, context)),
    changesLink(item, context),
  ]);
}

function leavesOut(block: string, parts: readonly PartChange[]): boolean {
  return parts.length > 0 && parts.every(({ part }) => part !== null && part !== block);
}

function quotationView(
  { quotation, item, found }: Answer & { about: "quotation" },
  context: AnswerContext,
): HTMLElement {
  const { words } = context;
  const link = itemLink(item, found.place.part, context);
  const parts = [quoted(quotation), link, element("p", placeName(found.place, words))];
  if (found.is === "unchanged") {
    const forms = found.forms
      .map((form) => words[FORM_WORDS[form]])
      .join(context.language === "en" ? ", " : "、");
    const how = forms ? fill(words.verifySameWords, { forms }) : words.verifyExact;
    return section("unchanged", ...sinceView(found.since, context, [...parts, element("p", how)]));
  }
  const legend = found.is === "changed" ? words.verifyLegendChange : words.verifyLegendQuotation;
  const shown = [...parts, differencesView(found.stretches, found.place.language), element("p", legend)];
  if (found.is === "differs") return section("differs", words.verifyDiffers, shown);
  return section("changed", changedTitle(found.change, context), [
    ...shown,
    ...reasonView(found.change.reason),
    changesLink(item, context),
  ]);
}

function sinceView(
  since: string | null,
  context: AnswerContext,
  parts: HTMLElement[],
): [title: string, parts: HTMLElement[]] {
  const { verifyUnchanged, verifyUnchangedSince, verifyUndated } = context.words;
  if (since === null) return [verifyUnchanged, [...parts, element("p", verifyUndated)]];
  return [fill(verifyUnchangedSince, { date: dayIn(since, context) }), parts];
}

function changedTitle(change: ItemChange | undefined, context: AnswerContext): string {
  const { verifyChangedOn, verifyChangedUndated } = context.words;
  return change?.day ? fill(verifyChangedOn, { date: dayIn(change.day, context) }) : verifyChangedUndated;
}

function changeView(change: ItemChange, context: AnswerContext): HTMLElement[] {
  const { words } = context;
  const day = change.day ? dayIn(change.day, context) : words.changeUncommitted;
  const parts = change.parts.flatMap(({ language, part, before, after }) => {
    if (part === null) {
      const whole = before === null ? words.changeTextAdded : words.changeTextRemoved;
      return [element("p", fill(whole, { language: words[LANGUAGE_WORDS[language]] }))];
    }
    const stretches = differences(before ?? "", after ?? "");
    return [element("p", placeName({ language, part }, words)), differencesView(stretches, language)];
  });
  return [element("h3", day), ...reasonView(change.reason), ...parts];
}

/** A link to the item where it is cited, in the language of the page where it has one. */
function itemLink({ versions, texts }: KnownItem, part: string | null, context: AnswerContext): HTMLElement {
  const own = texts.find(({ language }) => language === context.language);
  const text: ItemText | undefined = own ?? texts[0];
  const isBlock = Object.values(versions.blocks).some((blocks) => blocks.some(([id]) => id === part));
  const anchor = document.createElement("a");
  anchor.href = `${own ? context.articles : context.items}${versions.id}/${isBlock ? `#${part}` : ""}`;
  anchor.textContent = text?.headline.title ?? versions.id;
  if (text && !own) anchor.lang = text.language;
  const line = element("p", "");
  line.append(anchor, ` ${text?.printed[context.language] ?? ""}`);
  return line;
}

function changesLink({ versions }: KnownItem, { changes, words }: AnswerContext): HTMLElement {
  const anchor = document.createElement("a");
  anchor.href = `${changes}${versions.id}/`;
  anchor.textContent = words.changesOfItem;
  const line = element("p", "");
  line.append(anchor);
  return line;
}

function placeName({ language, part }: QuotedPlace, words: VerifyWords): string {
  const names: Partial<Record<string, string>> = {
    kicker: words.kicker,
    title: words.headlineTitle,
    deck: words.deck,
    byline: words.byline,
  };
  return `${words[LANGUAGE_WORDS[language]]} · ${names[part] ?? part}`;
}

function differencesView(stretches: readonly Difference[], language: Language): HTMLElement {
  const line = element("p", "");
  line.className = "differences";
  line.lang = language;
  for (const [at, [where, text]] of stretches.entries()) {
    if (where === 0) line.append(shortened(text, at > 0, at < stretches.length - 1));
    else line.append(element(where < 0 ? "del" : "ins", text));
  }
  return line;
}

function shortened(text: string, isAfter: boolean, isBefore: boolean): string {
  const characters = Array.from(text);
  const [first, last] = [isAfter ? CONTEXT : 0, isBefore ? CONTEXT : 0];
  if (characters.length <= first + last + 2) return text;
  return `${characters.slice(0, first).join("")}…${last > 0 ? characters.slice(-last).join("") : ""}`;
}

function reasonView(reason: string): HTMLElement[] {
  if (reason === "") return [];
  const line = element("p", reason);
  line.className = "reason";
  line.lang = /\p{Script=Han}/u.test(reason) ? "zh-Hans" : "en";
  return [line];
}

function quoted(quotation: string): HTMLElement {
  const block = element("blockquote", quotation);
  block.lang = /\p{Script=Han}/u.test(quotation) ? "zh" : "en";
  return block;
}

function section(state: string, title: string, parts: readonly HTMLElement[]): HTMLElement {
  const answer = document.createElement("section");
  answer.dataset.answer = state;
  answer.append(element("h2", title), ...parts);
  return answer;
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** An ISO day in words. */
function dayIn(day: string, { language }: AnswerContext): string {
  const locale = language === "en" ? "en-GB" : "zh-CN";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}
