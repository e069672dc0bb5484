import { access, readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { columnChance } from "../../src/import/segment/column-join.ts";
import { signsAt } from "../../src/import/segment/column-signs.ts";
import { layoutOf } from "../../src/import/segment/layout.ts";
import { joinOf } from "../../src/import/segment/line-join.ts";
import { type PressLine, pressLines } from "../../src/import/source/press-line.ts";
import { fittedWeights, type SignedSeam } from "./fit-joins.ts";

const FILE = "press-lines-jingbao.jsonl.gz";

/** A block of a page: its lines, each with the number of its paragraph. */
interface PageBlock {
  issue: number;
  lines: PressLine[];
  paragraphs: number[];
}

/** Right and wrong answers to whether two lines are of one paragraph. */
interface Tally {
  joined: number;
  split: number;
  joinedWrongly: number;
  splitWrongly: number;
}

/** Measures joins beside the plain rule “join unless the line ends in 。”; null if there is no corpus. */
export async function benchJoins(folder: string): Promise<string | null> {
  const blocks = await readBlocks(folder);
  if (!blocks) return null;
  const halves = [
    ["even issues (fitted on)", blocks.filter(({ issue }) => issue % 2 === 0)],
    ["odd issues (held out)", blocks.filter(({ issue }) => issue % 2 === 1)],
    ["all", blocks],
  ] as const;
  const rows = halves.flatMap(([name, half]) => [
    row(name, "import", tally(half, importJoins)),
    row(
      "",
      "unless 。",
      tally(half, ({ lines }, at) => !lines[at]?.text.endsWith("。")),
    ),
  ]);
  const head = [
    "blocks of the Jingbao",
    "rule",
    "accuracy",
    "join precision",
    "join recall",
    "break precision",
    "break recall",
    "seams",
  ];
  return [head.join(" | "), ...rows].join("\n");
}

/** The weights of the signs, fitted again on the issues of even number; null if there is no corpus. */
export async function fitJoins(folder: string): Promise<string | null> {
  const blocks = await readBlocks(folder);
  if (!blocks) return null;
  const seams = blocks
    .filter(({ issue }) => issue % 2 === 0)
    .flatMap(({ lines, paragraphs }) =>
      lines.slice(1).map(
        (_, at): SignedSeam => ({
          signs: signsAt(lines, at),
          joins: paragraphs[at] === paragraphs[at + 1],
        }),
      ),
    );
  return JSON.stringify(fittedWeights(seams), null, 2);
}

/** The import's decision about a seam, from its lines only. */
function importJoins({ lines }: PageBlock, at: number): boolean {
  const [before, after, below] = lines.slice(at, at + 3);
  if (!before || !after) return false;
  const layout = layoutOf(lines);
  const chance = layout.isColumn ? columnChance(lines, at) : null;
  const room = layout.roomAt(at);
  return joinOf({ before, after, below, paragraph: before.text, room, layout, chance }).joins;
}

function tally(blocks: readonly PageBlock[], joins: (block: PageBlock, at: number) => boolean): Tally {
  const all: Tally = { joined: 0, split: 0, joinedWrongly: 0, splitWrongly: 0 };
  for (const block of blocks) {
    for (const at of block.lines.slice(1).keys()) {
      const isOne = block.paragraphs[at] === block.paragraphs[at + 1];
      if (joins(block, at)) all[isOne ? "joined" : "joinedWrongly"]++;
      else all[isOne ? "splitWrongly" : "split"]++;
    }
  }
  return all;
}

function row(half: string, rule: string, { joined, split, joinedWrongly, splitWrongly }: Tally): string {
  const seams = joined + split + joinedWrongly + splitWrongly;
  const shares = [
    (joined + split) / seams,
    joined / (joined + joinedWrongly),
    joined / (joined + splitWrongly),
    split / (split + splitWrongly),
    split / (split + joinedWrongly),
  ];
  return [half, rule, ...shares.map((share) => (100 * share).toFixed(2)), seams].join(" | ");
}

async function readBlocks(folder: string): Promise<PageBlock[] | null> {
  const file = `${folder}/${FILE}`;
  if (
    !(await access(file).then(
      () => true,
      () => false,
    ))
  )
    return null;
  const records = (await promisify(gunzip)(await readFile(file))).toString("utf8").trim().split("\n");
  return records.map((record): PageBlock => {
    const { issue, paragraphs }: { issue: number; paragraphs: { lines: string[] }[] } = JSON.parse(record);
    const lines = paragraphs.flatMap(({ lines: own }, number) =>
      own.filter((text) => text.trim() !== "").map((text) => ({ text, number })),
    );
    return {
      issue,
      lines: pressLines(lines.map(({ text }) => text).join("\n")),
      paragraphs: lines.map(({ number }) => number),
    };
  });
}
