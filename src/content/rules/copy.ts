import type { ItemRecord } from "../../archive/schema.ts";
import type { Complaint, Report } from "../../diagnostics/diagnostic.ts";
import type { Rule } from "../../diagnostics/rules.ts";
import { type Slip, type SlipKind, slipsIn, straySpaces } from "../../text/punctuation.ts";
import type { TextFile } from "../text-file.ts";
import { zhlintRemarks } from "./zhlint.ts";

/** A long quotation opens anew in each paragraph and closes in the last. */
const CARRIED_ON = /^\s*[“「]/;

/** The marks of a record are those that are printed in Chinese. */
export async function checkCopy(zh: TextFile<ItemRecord>, report: Report): Promise<void> {
  for (const field of ["kicker", "title", "deck", "byline"] as const) {
    for (const slip of slipsIn(zh.value[field] ?? "")) {
      report({ ...zh.placeOf([field]), ...complaintOf(slip) });
    }
  }
  for (const [number, { text, offsets }] of zh.prose.entries()) {
    const next = zh.prose[number + 1]?.text ?? "";
    const told = new Set<number>();
    for (const slip of [...slipsIn(text), ...straySpaces(text)]) {
      if (slip.kind === "unclosed-mark" && "“「".includes(slip.text) && CARRIED_ON.test(next)) continue;
      const from = offsets[slip.index] ?? 0;
      const fix =
        slip.instead === null ? {} : { fix: { from, to: from + slip.text.length, text: slip.instead } };
      report({ ...zh.placeAt(from), ...complaintOf(slip), ...fix });
      for (let index = 0; index < slip.text.length; index++) told.add(slip.index + index);
    }
    for (const { index, message } of await zhlintRemarks(text, told))
      report({ ...zh.placeAt(offsets[index] ?? 0), ...remarked(text.charAt(index), message) });
  }
}

const RULE_OF: Record<SlipKind, Rule> = {
  "half-width": "half-width",
  "doubled-mark": "doubled-mark",
  ellipsis: "ellipsis",
  "unclosed-mark": "unclosed-mark",
  "straight-quote": "mixed-quotes",
  "stray-space": "stray-space",
};

const AS_RECEIVED = {
  zh: "；收到的文本本来如此、又无法查对报纸时，可以不改",
  en: "; leave it where the text came so and the newspaper cannot be compared",
};

function complaintOf({ kind, text, instead }: Slip): Complaint {
  return { rule: RULE_OF[kind], ...SAID[kind](text, instead ?? "") };
}

const SAID: Record<SlipKind, (text: string, instead: string) => Pick<Complaint, "what" | "mend">> = {
  "half-width": (text, instead) => ({
    what: { zh: `中文里用了半角的“${text}”`, en: `A half-width "${text}" stands in Chinese text` },
    mend: {
      zh: `请改成全角的“${instead}”，或运行 npm run check -- --fix`,
      en: `Write the full-width "${instead}", or run npm run check -- --fix`,
    },
  }),
  "doubled-mark": (text) => ({
    what: { zh: `标点“${text}”重复了`, en: `The marks "${text}" are doubled` },
    mend: {
      zh: `请对照报纸，只留一个${AS_RECEIVED.zh}`,
      en: `Compare the newspaper and keep one${AS_RECEIVED.en}`,
    },
  }),
  ellipsis: (text) => ({
    what: { zh: `省略号写成了“${text}”`, en: `An ellipsis is written as "${text}"` },
    mend: { zh: `中文省略号是“……”${AS_RECEIVED.zh}`, en: `In Chinese it is “……”${AS_RECEIVED.en}` },
  }),
  "unclosed-mark": (text) => ({
    what: { zh: `这里的“${text}”没有另一半`, en: `The mark ${text} here has no partner` },
    mend: {
      zh: `请在同一段里补上或删去${AS_RECEIVED.zh}`,
      en: `Add its partner in the same block, or delete it${AS_RECEIVED.en}`,
    },
  }),
  "straight-quote": (text) => ({
    what: { zh: `中文里用了直引号 ${text}`, en: `A straight quotation mark ${text} stands in Chinese text` },
    mend: { zh: `请改成“ ”或‘ ’${AS_RECEIVED.zh}`, en: `Write “ ” or ‘ ’${AS_RECEIVED.en}` },
  }),
  "stray-space": () => ({
    what: { zh: "两个汉字之间有空格", en: "There is a space between two Han characters" },
    mend: {
      zh: "如果只是换行、排版留下的，请删去",
      en: "Delete it where it is only what a line end or a layout left behind",
    },
  }),
};

const CORNER_QUOTE: Complaint = {
  rule: "mixed-quotes",
  what: { zh: "简体文本里用了「 」", en: "Corner quotation marks stand in Simplified text" },
  mend: {
    zh: "请用“ ”和‘ ’；繁体页会自动换成「 」",
    en: "Write “ ” and ‘ ’; the Traditional edition makes 「 」 of them itself",
  },
};

/** What zhlint says, which it says in Chinese, as a finding. */
function remarked(mark: string, message: string): Complaint {
  if ("「」『』".includes(mark)) return CORNER_QUOTE;
  return {
    rule: "zhlint",
    what: { zh: `“${mark}”：${message}`, en: `zhlint would have another form of "${mark}"` },
    mend: {
      zh: `请对照报纸改正${AS_RECEIVED.zh}`,
      en: `Compare the newspaper and correct it${AS_RECEIVED.en}`,
    },
  };
}
