import type { DraftItem, Proposal, ProposalKind } from "../import/propose/draft.ts";
import type { PressLine } from "../import/source/press-line.ts";
import { shownWhole } from "../text/characters.ts";
import type { Bilingual } from "../text/language.ts";
import { type Spoken, speak } from "./editor-language.ts";

/** What each kind of proposal is called. */
const KIND: Record<ProposalKind, Bilingual> = {
  item: { zh: "文章", en: "item" },
  kicker: { zh: "肩题", en: "kicker" },
  title: { zh: "标题", en: "title" },
  deck: { zh: "副题", en: "deck" },
  byline: { zh: "署名", en: "byline" },
  paragraph: { zh: "段落", en: "paragraph" },
  subhead: { zh: "小标题", en: "subhead" },
  caption: { zh: "图片说明", en: "caption" },
  join: { zh: "接行", en: "join" },
  omitted: { zh: "略去", en: "left out" },
  punctuation: { zh: "标点", en: "marks" },
  id: { zh: "编号", en: "id" },
  newspaper: { zh: "报纸", en: "newspaper" },
  date: { zh: "日期", en: "date" },
  page: { zh: "版次", en: "page" },
  topic: { zh: "主题", en: "topic" },
};

const WIDTH = 72;

/** A drafted item as an editor reads it: each proposal with its lines, how sure it is, and why. */
export function draftText(item: DraftItem, place: string, languages: Spoken): string {
  const lines = { zh: `第 ${item.lines.join("–")} 行`, en: `lines ${item.lines.join("–")}` };
  const unknown: string[] = [];
  if (!item.headline) unknown.push(speak({ zh: "标题", en: "headline" }, languages));
  if (!item.newspaper) unknown.push(speak({ zh: "报纸", en: "newspaper" }, languages));
  if (!item.date) unknown.push(speak({ zh: "日期", en: "date" }, languages));
  if (!item.page) unknown.push(speak({ zh: "版次", en: "page" }, languages));
  return [
    `── ${place}  ${speak(lines, languages)}  ${"─".repeat(20)}`,
    ...item.proposals.map((proposal) => proposalText(proposal, languages)),
    ...(unknown.length > 0
      ? [
          `   ${speak({ zh: "文中没有，不作推测：", en: "not in the text, and not guessed:" }, languages)} ${unknown.join(", ")}`,
        ]
      : []),
  ].join("\n");
}

/** A proposal in two lines: what it is, and below it the lines, how sure it is, and why. */
export function proposalText({ kind, lines, text, confidence, reason }: Proposal, languages: Spoken): string {
  const name = speak(KIND[kind], languages);
  return `${name}  ${shownWhole(shortened(text))}\n      ${kind === "item" ? lines.join("–") : linesText(lines)}  ${confidence.toFixed(2)}  ${speak(reason, languages)}`;
}

/** Lines that stand in no item, each with its number. */
export function unusedText(lines: readonly PressLine[], languages: Spoken): string {
  const head = speak({ zh: "不在任何文章里的行", en: "lines in no item" }, languages);
  return [
    `── ${head}  ${"─".repeat(20)}`,
    ...lines.map(({ number, text }) => `${String(number).padStart(6)}  ${shownWhole(shortened(text))}`),
  ].join("\n");
}

/** Line numbers in short: `11+17+19`; those that follow one another without gap `11–19`. */
function linesText(lines: readonly number[]): string {
  const [first = 0] = lines;
  const last = lines.at(-1) ?? first;
  if (lines.length > 2 && last - first === lines.length - 1) return `${first}–${last}`;
  return lines.length > 8 ? `${first}…${last}` : lines.join("+");
}

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= WIDTH) return text;
  return `${characters.slice(0, WIDTH - 21).join("")} …… ${characters.slice(-16).join("")}`;
}
