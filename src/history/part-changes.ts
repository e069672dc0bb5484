import { diffArrays } from "diff";
import type { EditionTexts } from "../archive/content-version.ts";
import type { PartChange } from "../archive/item-versions.ts";
import type { OldTexts } from "./old-text.ts";

interface Part {
  id: string;
  text: string;
}

/** Returns the parts of the texts that differ, in reading order: of the printed text, then of the translation. */
export function changedParts(before: OldTexts, after: OldTexts): PartChange[] {
  const isEnglish = (edition: EditionTexts) => edition.language === "en";
  const [old, present] = [before, after].map(({ record, translated }) =>
    [record, translated].filter((edition) => edition !== null),
  );
  const gone = (old ?? []).filter((one) => !present?.some((other) => isEnglish(other) === isEnglish(one)));
  return [
    ...(present ?? []).flatMap((edition): PartChange[] => {
      const former = old?.find((one) => isEnglish(one) === isEnglish(edition));
      const { language } = edition;
      if (!former) return [{ language, part: null, before: null, after: "" }];
      return pairedParts(former, edition).map(({ id, ...texts }) => ({ language, part: id, ...texts }));
    }),
    ...gone.map(({ language }) => ({ language, part: null, before: "", after: null })),
  ];
}

type Pair = Pick<PartChange, "before" | "after"> & { id: string };

function pairedParts(before: EditionTexts, after: EditionTexts): Pair[] {
  const head = HEAD.map((id): Pair => ({ id, before: headPart(before, id), after: headPart(after, id) }));
  return [...head, ...pairedBlocks(partsOf(before), partsOf(after))].filter(
    (pair) => pair.before?.normalize("NFC") !== pair.after?.normalize("NFC"),
  );
}

const HEAD = ["kicker", "title", "deck", "byline"] as const;

function headPart({ headline, byline }: EditionTexts, part: (typeof HEAD)[number]): string | null {
  return part === "byline" ? byline : headline[part];
}

function partsOf({ blocks }: EditionTexts): Part[] {
  return blocks.map(({ ids, text }) => ({ id: ids[0] ?? "", text: text.normalize("NFC") }));
}

/** Blocks between two that stayed the same are compared by their ids; where a text was added, ids may have moved. */
function pairedBlocks(before: Part[], after: Part[]): Pair[] {
  const pairs: Pair[] = [];
  let [removed, added]: [Part[], Part[]] = [[], []];
  const flush = () => {
    const isSameCount = removed.length === added.length;
    const left = [...removed];
    for (const [at, { id, text }] of added.entries()) {
      const former = isSameCount ? removed[at] : removed.find((part) => part.id === id);
      if (former) left.splice(left.indexOf(former), 1);
      pairs.push({ id, before: former?.text ?? null, after: text });
    }
    pairs.push(...left.map(({ id, text }) => ({ id, before: text, after: null })));
    [removed, added] = [[], []];
  };
  const steps = diffArrays(before, after, { comparator: (one, other) => one.text === other.text });
  for (const step of steps) {
    if (step.removed) removed = step.value;
    else if (step.added) added = step.value;
    else flush();
  }
  flush();
  return pairs;
}
