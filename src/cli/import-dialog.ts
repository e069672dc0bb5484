import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Interface } from "node:readline/promises";
import type { ArchiveContext } from "../import/propose/context.ts";
import type { Decision } from "../import/propose/decision.ts";
import type { DraftItem, Proposal } from "../import/propose/draft.ts";
import { dayObjection, editable, newspaperObjection } from "../import/propose/edit.ts";
import { propose } from "../import/propose/propose.ts";
import type { PressText } from "../import/source/press-text.ts";
import type { Bilingual } from "../text/language.ts";
import { type Spoken, speak } from "./editor-language.ts";
import { proposalText } from "./import-draft.ts";

/** What the dialogue needs: the text, the archive, a terminal, and the editor's language. */
export interface Dialog {
  press: PressText;
  context: ArchiveContext;
  terminal: Interface;
  languages: Spoken;
}

const CHOICES: Bilingual = {
  zh: "[y] 要 [n] 不要 [e] 改 [a] 这篇余下的都要 [q] 停：",
  en: "[y] yes [n] no [e] edit [a] yes to the rest of this item [q] stop: ",
};
/** Longer than this, a text is edited in the editor's own program. */
const LINE = 80;

/** Asks about each proposal, one after the other, and gives what was decided; null when the editor stops. */
export async function askAbout(dialog: Dialog): Promise<DraftItem[] | null> {
  const { press, context, terminal, languages } = dialog;
  const decisions = new Map<string, Decision>();
  const accepted = new Set<string>();
  for (;;) {
    const items = propose(press, context, decisions);
    const next = nextOpen(items, (key) => accepted.has(key) || decisions.has(key));
    if (!next) return items;
    const { item, proposal } = next;
    console.log(proposalText(proposal, languages));
    const answer = (await terminal.question(speak(CHOICES, languages))).trim().toLowerCase();
    if (answer === "q") return null;
    if (answer === "a") for (const { key, kind } of item.proposals) if (kind !== "topic") accepted.add(key);
    if (answer === "e") await edit(item, proposal);
    else if (answer === "n") decisions.set(proposal.key, { refused: true });
    else if (answer === "y" || answer === "") {
      accepted.add(proposal.key);
      if (proposal.kind === "topic") decisions.set(proposal.key, { text: proposal.text });
    }
    if (answer === "a")
      for (const { key, kind } of item.proposals) if (kind === "topic") decisions.set(key, { refused: true });
  }

  async function edit(item: DraftItem, proposal: Proposal): Promise<void> {
    const subject = editable(item, proposal, context);
    if (!subject) return;
    const written = (await newText(subject.text, terminal)).trim();
    const objection =
      written === "" ? { zh: "没有写", en: "nothing was written" } : subject.objection(written);
    if (objection) console.log(speak(objection, languages));
    else {
      decisions.set(subject.key, { text: written });
      accepted.add(proposal.key);
    }
  }
}

/** Asks what no text says and nobody may invent; an empty answer leaves a date or page unknown. */
export async function askUnknown(item: DraftItem, { context, terminal, languages }: Dialog): Promise<void> {
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

function nextOpen(
  items: readonly DraftItem[],
  isDecided: (key: string) => boolean,
): { item: DraftItem; proposal: Proposal } | null {
  for (const item of items) {
    const proposal = item.proposals.find(({ key }) => !isDecided(key));
    if (proposal) return { item, proposal };
  }
  return null;
}

/** A short text is changed where it stands; a long one in `$EDITOR`, where there is one. */
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
    // By the shell, as `$EDITOR` may have options.
    spawnSync(`${program} ${JSON.stringify(file)}`, { stdio: "inherit", shell: true });
    return readFileSync(file, "utf8").replaceAll("\n", "");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
