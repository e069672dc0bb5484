import type { Interface } from "node:readline/promises";
import { type Spoken, speak } from "../diagnostics/editor-language.ts";
import type { ArchiveContext } from "../import/propose/context.ts";
import { BLOCK_CHOICES, type BlockChoice, keyOf } from "../import/propose/decision.ts";
import type { DraftItem } from "../import/propose/draft.ts";
import { dayObjection, editable, newspaperObjection, sameWords } from "../import/propose/edit.ts";
import {
  accepting,
  changingKind,
  deciding,
  joining,
  leavingOut,
  merging,
  nextItem,
  partsOf,
  type Review,
  type ReviewedPart,
  splitting,
} from "../import/propose/review.ts";
import type { Bilingual } from "../text/language.ts";
import { editText } from "./edit-text.ts";
import { KIND } from "./import-draft.ts";

/** The terminal, the editor's language, and the archive that a text is imported into. */
export interface Desk {
  context: ArchiveContext;
  terminal: Interface;
  languages: Spoken;
}

/** An answer of the editor, with the review so far and the item that it is about. */
interface Asked {
  review: Review;
  items: readonly DraftItem[];
  item: DraftItem;
  /** The words after the verb. */
  which: string;
  more: string;
  desk: Desk;
}

/** The review after a command; null if it does not change. */
type Outcome = Review | null | Promise<Review | null>;

/** The commands as `?` shows them. */
export const HELP: Bilingual = {
  zh: [
    "k 3 list   第 3 块换成：headline 标题、subhead 小标题、paragraph 段落、caption 图片说明、byline 署名、list 列表、table 表格、verse 诗、omitted 不收",
    "s 3 12     第 3 块从第 12 行起拆开        j 3   第 3 块与下一块合并",
    "h 3        第 3 块是标题，从这里另起一篇   e 3   改第 3 块的空格、全角半角",
    "c 3        第 3 块有认错或印错的字：改正，并记下原来的字",
    "t 编号      主题要或不要                  f newspaper|date|page|id  改这一项",
    "n          不要这一篇                    m     并入前一篇        u   撤销上一步",
  ].join("\n"),
  en: [
    "k 3 list   make block 3 a: headline, subhead, paragraph, caption, byline, list, table, verse, omitted",
    "s 3 12     split block 3 at line 12           j 3   join block 3 with the next",
    "h 3        block 3 is a headline: an item begins   e 3   change spaces and width in block 3",
    "c 3        block 3 has misread or misprinted characters: correct them, and record the printed ones",
    "t id       take a topic, or not                f newspaper|date|page|id   change this",
    "n          leave this item out                 m     add it to the item before     u   undo",
  ].join("\n"),
};
const UNKNOWN_COMMAND: Bilingual = {
  zh: "没有这样的命令；按 ? 看怎样改。",
  en: "There is no such command; ? shows how to change it.",
};
const NO_PART: Bilingual = { zh: "没有这一块。", en: "There is no such block." };

/** Commands for the whole item, by their verb. */
const FOR_ITEM: Record<string, (asked: Asked) => Outcome> = {
  "": ({ review, item }) => accepting(review, item),
  y: ({ review, item }) => accepting(review, item),
  a: ({ review, items }) => items.filter((one) => nextItem([one], review)).reduce(accepting, review),
  n: (asked) => shown(asked, leavingOut(asked.review, asked.item)),
  m: (asked) => shown(asked, merging(asked.review, asked.items, asked.item)),
  t: withTopic,
  f: (asked) =>
    edited(
      asked,
      asked.item.proposals.find(({ kind }) => kind === asked.which),
      asked.which,
    ),
};

/** Commands for one block. */
const FOR_BLOCK: Record<string, (asked: Asked, part: ReviewedPart) => Outcome> = {
  k: ({ review, more, desk }, part) => {
    const kind = kindNamed(more);
    if (!kind) say(desk, HELP);
    return kind && changingKind(review, part, kind);
  },
  h: ({ review }, part) => changingKind(review, part, "headline"),
  s: (asked, part) => shown(asked, splitting(asked.review, part, Number(asked.more || part.lines[1]))),
  j: (asked, part) => {
    const parts = partsOf(asked.item);
    const at = parts.findIndex(({ number }) => number === part.number);
    return shown(asked, joining(asked.review, part, parts[at + 1]));
  },
  e: (asked, part) => edited(asked, part.proposal, part.kind),
  c: corrected,
};

/** Carries out the command that an answer is; returns the review after it, or null if it does not change. */
export async function carryOut(
  answer: string,
  about: Pick<Asked, "review" | "items" | "item" | "desk">,
): Promise<Review | null> {
  const [verb = "", which = "", more = ""] = answer.split(/\s+/);
  const asked: Asked = { ...about, which, more };
  const forItem = Object.hasOwn(FOR_ITEM, verb.toLowerCase()) ? FOR_ITEM[verb.toLowerCase()] : null;
  if (forItem) return forItem(asked);
  const forBlock = Object.hasOwn(FOR_BLOCK, verb) ? FOR_BLOCK[verb] : null;
  const part = partsOf(about.item).find(({ number }) => String(number) === which);
  if (forBlock && part) return forBlock(asked, part);
  say(about.desk, forBlock ? NO_PART : UNKNOWN_COMMAND);
  return null;
}

function say({ languages }: Desk, text: Bilingual): void {
  console.log(speak(text, languages));
}

function shown(
  { review, desk }: Asked,
  { review: next, message }: { review: Review; message: Bilingual | null },
): Review | null {
  if (message) say(desk, message);
  return next === review ? null : next;
}

function withTopic({ review, item, which: id, desk }: Asked): Review | null {
  const {
    proposals,
    topics,
    lines: [first],
  } = item;
  if (!proposals.some(({ kind, text }) => kind === "topic" && text === id)) {
    say(desk, {
      zh: "没有建议这个主题；可以写好以后再加。",
      en: "This topic is not suggested; add it once the item is written.",
    });
    return null;
  }
  const decision = topics.includes(id) ? ({ refused: true } as const) : { text: id };
  return deciding(review, keyOf(`topic-${id}`, first), decision);
}

/** Changes a part without changing the newspaper's words. */
async function edited(
  { review, item, desk }: Asked,
  proposal: ReviewedPart["proposal"] | undefined,
  kind: string,
): Promise<Review | null> {
  const subject = proposal ? editable(item, proposal, desk.context) : editableField(item, kind, desk.context);
  if (!subject) {
    say(desk, {
      zh: "这一块不能这样改；可以换类型、拆开或合并。",
      en: "It cannot be edited; change its kind, split or join it.",
    });
    return null;
  }
  const written = (await editText(subject.text, desk.terminal)).trim();
  const objection = written === "" ? { zh: "没有写", en: "nothing was written" } : subject.objection(written);
  if (!objection) return deciding(review, subject.key, { text: written });
  say(desk, objection);
  return null;
}

function editableField({ lines: [first] }: DraftItem, kind: string, context: ArchiveContext) {
  const objection =
    kind === "newspaper"
      ? (id: string) => newspaperObjection(id, context)
      : kind === "date"
        ? dayObjection
        : () => null;
  return /^(?:newspaper|date|page)$/.test(kind) ? { key: keyOf(kind, first), text: "", objection } : null;
}

/** Corrects misread or misprinted characters of a part and records the printed ones. */
async function corrected(
  { review, desk }: Asked,
  { kind, text, lines: [first = 0] }: ReviewedPart,
): Promise<Review | null> {
  if (!["paragraph", "subhead", "caption"].includes(kind)) {
    say(desk, {
      zh: "只能更正段落、小标题和图片说明。",
      en: "Only paragraphs, subheads and captions can be corrected.",
    });
    return null;
  }
  const written = (await editText(text, desk.terminal)).trim();
  if (written === "" || sameWords(text, written) === null) {
    say(desk, { zh: "没有改动文字。", en: "No word was changed." });
    return null;
  }
  const asked = async (question: Bilingual) => {
    for (;;) {
      const answer = (await desk.terminal.question(speak(question, desk.languages))).trim();
      if (answer) return answer;
    }
  };
  const why = await asked({ zh: "为什么（如：排印错误）：", en: "why (such as: misprint): " });
  const by = await asked({ zh: "谁改的：", en: "by whom: " });
  return [
    ["reading", written],
    ["reading-why", why],
    ["reading-by", by],
  ].reduce((sofar, [kind = "", text = ""]) => deciding(sofar, keyOf(kind, first), { text }), review);
}

/** A kind of block by its name in either language, or the beginning of it. */
function kindNamed(name: string): BlockChoice | null {
  const found = BLOCK_CHOICES.filter((choice) => {
    const label = choice === "headline" ? KIND.title : KIND[choice];
    return name !== "" && (choice.startsWith(name.toLowerCase()) || label.zh === name);
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
