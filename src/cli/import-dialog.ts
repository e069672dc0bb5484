import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Interface } from "node:readline/promises";
import { type Spoken, speak } from "../diagnostics/editor-language.ts";
import type { ArchiveContext } from "../import/propose/context.ts";
import { BLOCK_CHOICES, type BlockChoice, keyOf } from "../import/propose/decision.ts";
import type { DraftItem } from "../import/propose/draft.ts";
import { dayObjection, editable, newspaperObjection, sameWords } from "../import/propose/edit.ts";
import { propose } from "../import/propose/propose.ts";
import {
  accepting,
  BEGUN,
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
  wantedItems,
} from "../import/propose/review.ts";
import type { PressText } from "../import/source/press-text.ts";
import type { Bilingual } from "../text/language.ts";
import { KIND, reviewText } from "./import-draft.ts";
import type { ProgressFile } from "./import-progress.ts";

/** The inputs of the dialogue: the text, the archive, a terminal, and the editor's language. */
export interface Dialog {
  press: PressText;
  context: ArchiveContext;
  terminal: Interface;
  languages: Spoken;
  progress: ProgressFile;
}

const PROMPT: Bilingual = {
  zh: "[回车] 收下这一篇  [a] 余下各篇都收下  [q] 离开，下次接着做  [?] 怎样改：",
  en: "[Enter] take this item  [a] take all that are left  [q] leave, and go on later  [?] how to change it: ",
};
const HELP: Bilingual = {
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
/** Texts longer than this are edited in `$EDITOR`. */
const LINE = 80;

/** Shows each item and runs the editor's commands until all items are reviewed; null if the editor quits. */
export async function askAbout(dialog: Dialog): Promise<DraftItem[] | null> {
  const { press, context, terminal, languages, progress } = dialog;
  const say = (text: Bilingual) => console.log(speak(text, languages));
  let review = (await progress.load()) ?? BEGUN;
  if (review !== BEGUN) say({ zh: "接着上次做。", en: "Going on from last time." });
  const history: Review[] = [];
  for (;;) {
    const items = propose(press, context, review.decisions);
    const item = nextItem(items, review);
    if (!item) return wantedItems(items, review);
    console.log(reviewText(item, `${items.indexOf(item) + 1}/${items.length}`, languages));
    const answer = (await terminal.question(speak(PROMPT, languages))).trim();
    if (answer === "q") return null;
    if (answer === "?") say(HELP);
    else if (answer === "u") {
      review = history.pop() ?? BEGUN;
      await progress.save(review);
    } else {
      const changed = await done(answer, items, item);
      if (!changed) continue;
      history.push(review);
      review = changed;
      await progress.save(review);
    }
  }

  /** Returns the review after a command; null if it does not change. */
  async function done(answer: string, items: readonly DraftItem[], item: DraftItem): Promise<Review | null> {
    const [verb = "", which = "", more = ""] = answer.split(/\s+/);
    const parts = partsOf(item);
    const part = parts.find(({ number }) => String(number) === which);
    switch (verb.toLowerCase()) {
      case "":
      case "y":
        return accepting(review, item);
      case "a":
        return items.filter((one) => nextItem([one], review)).reduce(accepting, review);
      case "n":
        return shown(leavingOut(review, item));
      case "m":
        return shown(merging(review, items, item));
      case "t":
        return withTopic(item, which);
      case "f":
        return edited(
          item,
          item.proposals.find(({ kind }) => kind === which),
          which,
        );
    }
    if (!/^[kshjec]$/.test(verb)) {
      say(UNKNOWN_COMMAND);
      return null;
    }
    if (!part) {
      say(NO_PART);
      return null;
    }
    switch (verb) {
      case "k": {
        const kind = kindNamed(more);
        if (!kind) say(HELP);
        return kind && changingKind(review, part, kind);
      }
      case "h":
        return changingKind(review, part, "headline");
      case "s":
        return shown(splitting(review, part, Number(more || part.lines[1])));
      case "j":
        return shown(joining(review, part, parts[parts.indexOf(part) + 1]));
      case "c":
        return corrected(part);
      default:
        return edited(item, part.proposal, part.kind);
    }
  }

  function shown({ review: next, message }: { review: Review; message: Bilingual | null }): Review | null {
    if (message) say(message);
    return next === review ? null : next;
  }

  function withTopic({ proposals, topics, lines: [first] }: DraftItem, id: string): Review | null {
    const known = proposals.some(({ kind, text }) => kind === "topic" && text === id);
    if (!known) {
      say({
        zh: "没有建议这个主题；可以写好以后再加。",
        en: "This topic is not suggested; add it once the item is written.",
      });
      return null;
    }
    return deciding(
      review,
      keyOf(`topic-${id}`, first),
      topics.includes(id) ? { refused: true } : { text: id },
    );
  }

  /** Changes a part without changing the newspaper's words. */
  async function edited(
    item: DraftItem,
    proposal: ReviewedPart["proposal"] | undefined,
    kind: string,
  ): Promise<Review | null> {
    const subject = proposal ? editable(item, proposal, context) : editableField(item, kind);
    if (!subject) {
      say({
        zh: "这一块不能这样改；可以换类型、拆开或合并。",
        en: "It cannot be edited; change its kind, split or join it.",
      });
      return null;
    }
    const written = (await newText(subject.text, terminal)).trim();
    const objection =
      written === "" ? { zh: "没有写", en: "nothing was written" } : subject.objection(written);
    if (!objection) return deciding(review, subject.key, { text: written });
    say(objection);
    return null;
  }

  function editableField({ lines: [first] }: DraftItem, kind: string) {
    const objection =
      kind === "newspaper"
        ? (id: string) => newspaperObjection(id, context)
        : kind === "date"
          ? dayObjection
          : () => null;
    return /^(?:newspaper|date|page)$/.test(kind) ? { key: keyOf(kind, first), text: "", objection } : null;
  }

  /** Corrects misread or misprinted characters of a part and records the printed ones. */
  async function corrected({ kind, text, lines: [first = 0] }: ReviewedPart): Promise<Review | null> {
    if (!["paragraph", "subhead", "caption"].includes(kind)) {
      say({
        zh: "只能更正段落、小标题和图片说明。",
        en: "Only paragraphs, subheads and captions can be corrected.",
      });
      return null;
    }
    const written = (await newText(text, terminal)).trim();
    if (written === "" || sameWords(text, written) === null) {
      say({ zh: "没有改动文字。", en: "No word was changed." });
      return null;
    }
    const asked = async (question: Bilingual) => {
      for (;;) {
        const answer = (await terminal.question(speak(question, languages))).trim();
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
}

/** A kind of block by its name in either language, or the beginning of it. */
function kindNamed(name: string): BlockChoice | null {
  const found = BLOCK_CHOICES.filter((choice) => {
    const label = choice === "headline" ? KIND.title : KIND[choice];
    return name !== "" && (choice.startsWith(name.toLowerCase()) || label.zh === name);
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Asks for facts that are not in the text and cannot be guessed; an empty answer leaves a date or page unknown. */
export async function askUnknown(
  item: DraftItem,
  { context, terminal, languages }: Omit<Dialog, "press" | "progress">,
): Promise<void> {
  const ask = async (
    question: Bilingual,
    objection: (text: string) => Bilingual | null,
  ): Promise<string | null> => {
    for (;;) {
      const answer = (await terminal.question(`${item.id}  ${speak(question, languages)}`)).trim();
      const against = answer === "" ? null : objection(answer);
      if (!against) return answer || null;
      console.log(speak(against, languages));
    }
  };
  item.newspaper ??= await ask({ zh: "报纸的编号：", en: "id of the newspaper: " }, (id) =>
    newspaperObjection(id, context),
  );
  const day =
    item.date ??
    (await ask(
      { zh: "印刷日期（不知道就留空）：", en: "date of printing (empty if unknown): " },
      dayObjection,
    ));
  if (typeof day === "string") item.date = { day, line: null };
  item.page ??= await ask({ zh: "版次（不知道就留空）：", en: "page (empty if unknown): " }, () => null);
}

/** Lets the editor change a text: a short one on the prompt, a long one in `$EDITOR` if it is set. */
async function newText(text: string, terminal: Interface): Promise<string> {
  const program = process.env.EDITOR;
  if (!program || text.length <= LINE) {
    const answer = terminal.question("> ");
    terminal.write(text);
    return answer;
  }
  const folder = mkdtempSync(join(tmpdir(), "qiaobao-import-"));
  try {
    const file = join(folder, "text.txt");
    writeFileSync(file, `${text}\n`);
    // Through the shell, because `$EDITOR` may have options.
    spawnSync(`${program} ${JSON.stringify(file)}`, { stdio: "inherit", shell: true });
    return readFileSync(file, "utf8").replaceAll("\n", "");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
