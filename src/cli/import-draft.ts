import { type Spoken, speak } from "../diagnostics/editor-language.ts";
import type { Account } from "../import/account.ts";
import type { DraftItem, Proposal, ProposalKind } from "../import/propose/draft.ts";
import { partsOf } from "../import/propose/review.ts";
import { shownWhole } from "../text/characters.ts";
import type { Bilingual } from "../text/language.ts";

/** The name of each kind of proposal. */
export const KIND: Record<ProposalKind, Bilingual> = {
  item: { zh: "文章", en: "item" },
  kicker: { zh: "肩题", en: "kicker" },
  title: { zh: "标题", en: "title" },
  deck: { zh: "副题", en: "deck" },
  byline: { zh: "署名", en: "byline" },
  paragraph: { zh: "段落", en: "paragraph" },
  subhead: { zh: "小标题", en: "subhead" },
  caption: { zh: "图片说明", en: "caption" },
  list: { zh: "列表", en: "list" },
  table: { zh: "表格", en: "table" },
  verse: { zh: "诗", en: "verse" },
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

/** Formats a drafted item for the editor: each proposal with its lines, confidence and reason. */
export function draftText(item: DraftItem, place: string, languages: Spoken): string {
  const lines = { zh: `第 ${item.lines.join("–")} 行`, en: `lines ${item.lines.join("–")}` };
  const unknown: string[] = [];
  if (!item.headline) unknown.push(speak({ zh: "标题", en: "headline" }, languages));
  const { otherNewspaper: other } = item;
  if (other)
    unknown.push(
      speak(
        {
          zh: `报纸（报头是“${other}”，文库里没有）`,
          en: `newspaper (the masthead names ${other}, which the archive does not have)`,
        },
        languages,
      ),
    );
  else if (!item.newspaper) unknown.push(speak({ zh: "报纸", en: "newspaper" }, languages));
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

/** Formats an item for review: numbered parts with their lines. Less certain ones have a question mark. */
export function reviewText(item: DraftItem, place: string, languages: Spoken): string {
  const lines = { zh: `第 ${item.lines.join("–")} 行`, en: `lines ${item.lines.join("–")}` };
  const parts = partsOf(item).map(({ number, kind, text, lines: own, confidence, proposal }) => {
    const name = speak(kind === "headline" ? KIND.title : KIND[kind], languages);
    const doubt = confidence < UNSURE ? `  ? ${speak(proposal.reason, languages)}` : "";
    return `${String(number).padStart(4)}  ${name}  ${shownWhole(shortened(inOneLine(text)))}  (${linesText(own)})${doubt}`;
  });
  const facts = item.proposals
    .filter(({ kind }) => ["newspaper", "date", "page", "id", "topic"].includes(kind))
    .map(
      ({ kind, text }) =>
        `${speak(KIND[kind], languages)} ${kind === "topic" && !item.topics.includes(text) ? `${text}?` : text}`,
    );
  return [
    `── ${place}  ${speak(lines, languages)}  ${"─".repeat(20)}`,
    ...parts,
    `      ${facts.join("  ")}`,
  ].join("\n");
}

/** Proposals below this confidence are marked for the editor. */
const UNSURE = 0.7;

/** Formats the account of an import: the number of characters by destination, and the first omitted entries. */
export function accountLines({ file, characters, leftOut, carries }: Account, languages: Spoken): string {
  const { received, taken, leftOut: out } = characters;
  const say = (text: Bilingual) => speak(text, languages);
  const reasons = [...Map.groupBy(leftOut, ({ reason }) => reason.en).values()];
  return [
    `── ${say({ zh: "导入账", en: "account of the import" })}  ${"─".repeat(20)}`,
    say({
      zh: `${shownWhole(file)}：${received} 个字符（不计空白） = ${taken} 收入文章 + ${out} 未收`,
      en: `${shownWhole(file)}: ${received} characters without white space = ${taken} in items + ${out} left out`,
    }),
    ...carries.map(
      (one) => `  ! ${say({ zh: "文件里带着", en: "the file carries" })}  ${shownWhole(say(one))}`,
    ),
    ...reasons.flatMap((entries) => [
      `  ${say(entries[0]?.reason ?? { zh: "", en: "" })} ×${entries.length}`,
      ...entries
        .slice(0, SHOWN_ENTRIES)
        .map(
          ({ text, line }) => `${String(line ?? "").padStart(6)}  ${shownWhole(shortened(inOneLine(text)))}`,
        ),
      ...(entries.length > SHOWN_ENTRIES ? [`        …… ${entries.length - SHOWN_ENTRIES}`] : []),
    ]),
  ].join("\n");
}

/** Number of entries shown for each reason; the account beside the item has all. */
const SHOWN_ENTRIES = 12;

/** Formats a proposal on two lines: the proposal, then its lines, confidence and reason. */
function proposalText({ kind, lines, text, confidence, reason }: Proposal, languages: Spoken): string {
  const name = speak(KIND[kind], languages);
  return `${name}  ${shownWhole(shortened(inOneLine(text)))}\n      ${kind === "item" ? lines.join("–") : linesText(lines)}  ${confidence.toFixed(2)}  ${speak(reason, languages)}`;
}

/** Formats line numbers: `11+17+19`, or `11–19` if there are no gaps. */
function linesText(lines: readonly number[]): string {
  const [first = 0] = lines;
  const last = lines.at(-1) ?? first;
  if (lines.length > 2 && last - first === lines.length - 1) return `${first}–${last}`;
  return lines.length > 8 ? `${first}…${last}` : lines.join("+");
}

/** The items of a list and the rows of a table beside each other. */
function inOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ⏎ ");
}

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= WIDTH) return text;
  return `${characters.slice(0, WIDTH - 21).join("")} …… ${characters.slice(-16).join("")}`;
}
