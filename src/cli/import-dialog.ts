import { speak } from "../diagnostics/editor-language.ts";
import type { DraftItem } from "../import/propose/draft.ts";
import { dayObjection, newspaperObjection } from "../import/propose/edit.ts";
import { propose } from "../import/propose/propose.ts";
import { BEGUN, nextItem, type Review, wantedItems } from "../import/propose/review.ts";
import type { PressText } from "../import/source/press-text.ts";
import type { Bilingual } from "../text/language.ts";
import { carryOut, type Desk, HELP } from "./import-commands.ts";
import { reviewText } from "./import-draft.ts";
import type { ProgressFile } from "./import-progress.ts";

/** The inputs of the dialogue. */
export interface Dialog extends Desk {
  press: PressText;
  progress: ProgressFile;
}

const PROMPT: Bilingual = {
  zh: "[回车] 收下这一篇  [a] 余下各篇都收下  [q] 离开，下次接着做  [?] 怎样改：",
  en: "[Enter] take this item  [a] take all that are left  [q] leave, and go on later  [?] how to change it: ",
};
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
      const changed = await carryOut(answer, { review, items, item, desk: dialog });
      if (!changed) continue;
      history.push(review);
      review = changed;
      await progress.save(review);
    }
  }
}

/** Asks for facts that are not in the text and cannot be guessed; an empty answer leaves a date or page unknown. */
export async function askUnknown(item: DraftItem, { context, terminal, languages }: Desk): Promise<void> {
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
