import { cueOf } from "../segment/cue.ts";
import { type Evidence, evidence } from "../segment/evidence.ts";
import { dayIn, isBareDay, pageIn, papersIn } from "../segment/furniture.ts";
import { lineOf } from "../segment/item-units.ts";
import type { Unit } from "../segment/unit.ts";
import { REASON } from "../source/left-out.ts";
import type { PressText } from "../source/press-text.ts";
import type { ArchiveContext } from "./context.ts";
import { type Decisions, isRefused, keyOf, writtenFor } from "./decision.ts";
import type { DraftItem, ProposalKind } from "./draft.ts";

const BY_EDITOR = evidence(1, "编辑给出", "given by the editor");
const OWN_DAY = evidence(
  0.85,
  "标题下面或文末写着日期",
  "the day is printed below its headline or at its end",
);
const DAY_ABOVE = evidence(0.85, "前面的报头印着日期", "the masthead before it has this day");

/** Proposes newspaper, date, page and topics if the text contains them; otherwise they stay unknown. */
export function recordProposals(
  item: DraftItem,
  units: readonly Unit[],
  { decisions, context, press }: { decisions: Decisions; context: ArchiveContext; press: PressText },
): void {
  const [first] = item.lines;
  const suggest = (kind: ProposalKind, lines: number[], text: string, why: Evidence) => {
    const { confidence, reason } = why;
    item.proposals.push({ kind, key: keyOf(kind, first), lines, text, confidence, reason });
  };

  const { above, own } = pageLines(item, units);
  const dated = own.find(hasDay) ?? above.findLast(hasDay);
  const day = dated && dayIn(dated.text);
  const givenDay = writtenFor(decisions, "date", first) ?? context.given.date;
  if (givenDay) {
    item.date = { day: givenDay, line: null };
    suggest("date", [first], givenDay, BY_EDITOR);
  } else if (dated && day && day <= context.today && !isRefused(decisions, "date", first)) {
    item.date = { day, line: { number: lineOf(dated), text: dated.text } };
    suggest("date", [lineOf(dated)], day, own.includes(dated) ? OWN_DAY : DAY_ABOVE);
  }
  const paged = own.find(hasPage) ?? above.findLast(hasPage);
  const page = paged && pageIn(paged.text);
  const givenPage = writtenFor(decisions, "page", first) ?? context.given.page;
  if (givenPage) {
    item.page = givenPage;
    suggest("page", [first], givenPage, BY_EDITOR);
  } else if (paged && page && !isRefused(decisions, "page", first)) {
    item.page = page;
    suggest("page", [lineOf(paged)], page, evidence(0.75, "前面印着版次", "the page is printed before it"));
  }

  const named = newspaperOf(item, [...headersOf(press), ...above, ...own], context);
  const written = writtenFor(decisions, "newspaper", first) ?? context.given.newspaper;
  const newspaper = written ?? named.id;
  item.otherNewspaper = newspaper ? null : named.other;
  if (newspaper && !isRefused(decisions, "newspaper", first)) {
    item.newspaper = newspaper;
    suggest("newspaper", [first], newspaper, written ? BY_EDITOR : named.why);
  }

  for (const topic of context.topics) {
    const times = item.source.split(topic.zh).length - 1;
    if (times === 0) continue;
    const key = keyOf(`topic-${topic.id}`, first);
    const accepted = decisions.has(key) && !isRefused(decisions, `topic-${topic.id}`, first);
    if (accepted) item.topics.push(topic.id);
    item.proposals.push({
      ...{ kind: "topic", key, lines: [...item.lines], text: topic.id },
      ...evidence(
        0.4,
        `文中有“${topic.zh}”${times} 处，只是建议`,
        `“${topic.zh}” occurs in it ${times} times; only a suggestion`,
      ),
    });
  }
}

const hasDay = ({ text }: Unit) => dayIn(text) !== null;
const hasPage = ({ text }: Unit) => pageIn(text) !== null;

/** Finds page lines about an item: above it, and right below its headline or text. */
function pageLines(
  { lines: [first, last], blocks }: DraftItem,
  units: readonly Unit[],
): { above: Unit[]; own: Unit[] } {
  const says = units.filter(({ furniture }) => furniture !== null && SAYING.has(furniture));
  const text = Math.min(...blocks.flatMap(({ lines }) => lines));
  const next = units.find((unit) => lineOf(unit) > last);
  const own = says.filter(
    (unit) =>
      (lineOf(unit) > first && lineOf(unit) < text) ||
      (unit === next && (unit.furniture === "origin" || isBareDay(unit.text))),
  );
  return { above: says.filter((unit) => lineOf(unit) < first), own };
}

/** Page lines with the time and place of printing; a jump line names another page. */
const SAYING: ReadonlySet<string> = new Set(["number", "masthead", "section", "origin"]);

/** The headers that a document prints on each of its pages. */
function headersOf({ leftOut }: PressText): { text: string }[] {
  return leftOut.filter(({ reason }) => reason === REASON.headerFooter);
}

/** Proposes the newspaper of an item: from page lines, then from its own words, then as the only one. */
function newspaperOf(
  item: DraftItem,
  page: readonly { text: string }[],
  { newspapers }: ArchiveContext,
): { id: string | undefined; other: string | null; why: Evidence } {
  const namedIn = (text: string) => newspapers.find(({ title }) => cueOf(text).includes(cueOf(title.zh)));
  const naming = page.findLast(({ text }) => namedIn(text) || papersIn(text).length > 0);
  const onPage = naming && namedIn(naming.text);
  if (onPage)
    return { id: onPage.id, other: null, why: evidence(0.95, "报头写着报名", "the masthead has its name") };
  if (naming) return { id: undefined, other: papersIn(naming.text)[0] ?? null, why: BY_EDITOR };
  const inText = namedIn([item.byline, item.source].join("\n"));
  if (inText)
    return { id: inText.id, other: null, why: evidence(0.9, "文中写着报名", "the text has its name") };
  const [only, ...others] = newspapers;
  return {
    id: others.length === 0 ? only?.id : undefined,
    other: null,
    why: evidence(0.6, "文库里只有这一种报纸", "the archive has this newspaper only"),
  };
}
