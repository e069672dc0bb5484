import { type Evidence, evidence } from "../segment/evidence.ts";
import { dayIn, pageIn } from "../segment/furniture.ts";
import { lineOf } from "../segment/item-units.ts";
import type { Unit } from "../segment/units.ts";
import type { ArchiveContext } from "./context.ts";
import { type Decisions, isRefused, keyOf, writtenFor } from "./decision.ts";
import type { DraftItem, ProposalKind } from "./draft.ts";

const BY_EDITOR = evidence(1, "编辑给出", "given by the editor");

/** Proposes newspaper, date, page and topics where the text says them; what it does not suggest stays unknown. */
export function recordProposals(
  item: DraftItem,
  units: readonly Unit[],
  { decisions, context }: { decisions: Decisions; context: ArchiveContext },
): void {
  const [first] = item.lines;
  const suggest = (kind: ProposalKind, lines: number[], text: string, why: Evidence) => {
    const { confidence, reason } = why;
    item.proposals.push({ kind, key: keyOf(kind, first), lines, text, confidence, reason });
  };

  const mastheads = units.filter((unit) => unit.kind === "furniture" && lineOf(unit) < first);
  const dated = mastheads.findLast(({ furniture, text }) => furniture === "masthead" && dayIn(text) !== null);
  const day = dated && dayIn(dated.text);
  const givenDay = writtenFor(decisions, "date", first) ?? context.given.date;
  if (givenDay) {
    item.date = { day: givenDay, line: null };
    suggest("date", [first], givenDay, BY_EDITOR);
  } else if (dated && day && day <= context.today && !isRefused(decisions, "date", first)) {
    item.date = { day, line: { number: lineOf(dated), text: dated.text } };
    suggest(
      "date",
      [lineOf(dated)],
      day,
      evidence(0.85, "前面的报头印着日期", "the masthead before it has this day"),
    );
  }
  const paged = mastheads.findLast(({ text }) => pageIn(text) !== null);
  const page = paged && pageIn(paged.text);
  const givenPage = writtenFor(decisions, "page", first) ?? context.given.page;
  if (givenPage) {
    item.page = givenPage;
    suggest("page", [first], givenPage, BY_EDITOR);
  } else if (paged && page && !isRefused(decisions, "page", first)) {
    item.page = page;
    suggest("page", [lineOf(paged)], page, evidence(0.75, "前面印着版次", "the page is printed before it"));
  }

  const text = [dated?.text, item.byline, item.source].join("\n");
  const named = context.newspapers.find(({ title }) => text.includes(title.zh));
  const [only, ...others] = context.newspapers;
  const written = writtenFor(decisions, "newspaper", first) ?? context.given.newspaper;
  const newspaper = written ?? named?.id ?? (others.length === 0 ? only?.id : undefined);
  if (newspaper && !isRefused(decisions, "newspaper", first)) {
    item.newspaper = newspaper;
    const why = written
      ? BY_EDITOR
      : named
        ? evidence(0.9, "文中写着报名", "the text has its name")
        : evidence(0.6, "文库里只有这一种报纸", "the archive has this newspaper only");
    suggest("newspaper", [first], newspaper, why);
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
        `“${topic.zh}” stands in it ${times} times; only a suggestion`,
      ),
    });
  }
}
