import { type Block, elementOf } from "../../archive/article.ts";
import { repeatedIds, withImplicitIds } from "../../archive/block-ids.ts";
import type { ItemRecord } from "../../archive/schema.ts";
import type { Fix, Report } from "../../diagnostics/diagnostic.ts";
import type { TextFile } from "../text-file.ts";

/** There is a text. */
export function checkNotEmpty(text: TextFile<unknown>, report: Report): void {
  if (text.blocks.length > 0) return;
  report({
    ...text.placeOf([]),
    rule: "empty-text",
    what: { zh: "只有说明部分，没有正文", en: "There is front matter, but no text" },
    mend: { zh: "请在第二个“---”之后写上正文", en: "Write the text after the second ---" },
  });
}

/** Every block has something to show; a rule across the page shows itself. */
export function checkEmptyBlocks(text: TextFile<unknown>, report: Report): void {
  for (const block of text.blocks) {
    if (hasSomething(block)) continue;
    report({
      ...text.blockPlace(block),
      rule: "empty-block",
      what: { zh: "这一段没有内容", en: "There is nothing in this block" },
      mend: {
        zh: "请写上内容，或连同编号一起删去；没有保存下来的照片要有说明",
        en: "Fill it in, or delete it and its id; a photograph that is not preserved needs a caption",
      },
    });
  }
}

function hasSomething(block: Block): boolean {
  const { picture, text } = block;
  return picture !== null || elementOf(block) === "hr" || /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);
}

/** Every block has an id of its own, but for the parts of one that a translation splits. */
export function checkBlockIds(text: TextFile<unknown>, options: { maySplit: boolean }, report: Report): void {
  for (const { block, id } of repeatedIds(text.blocks, options)) {
    report({
      ...text.blockPlace(block),
      rule: "block-id",
      what: { zh: `段落编号 ^${id} 用了两次`, en: `The block id ^${id} is used twice` },
      mend: {
        zh: "请给其中新加的一段换一个没用过的编号",
        en: "Give the newer of the two an id that was never used",
      },
    });
  }
}

/** Every block has an id; a record's can be given by us, but which one an English block stands for nobody else knows. */
export function checkNoBlockIds(
  text: TextFile<unknown>,
  retired: readonly string[] | null,
  report: Report,
): void {
  const named = withImplicitIds(text.blocks, retired ?? []);
  for (const [index, block] of text.blocks.entries()) {
    // The notes are gathered by Markdown itself; there is no place to write an id for them.
    if (block.ids.length > 0 || block.kind === "notes") continue;
    const id = named[index]?.ids[0] ?? "";
    const fix = retired && idAtEnd(text, block, id);
    report({
      ...text.blockPlace(block),
      rule: "no-block-id",
      what: {
        zh: "这一段没有编号，它的地址会随增删而变",
        en: "This block has no id; its address changes when others come or go",
      },
      mend: retired
        ? {
            zh: `请在段末加上编号“ ^${id}”，或运行 npm run check -- --fix`,
            en: `Add an id at its end, " ^${id}", or run npm run check -- --fix`,
          }
        : {
            zh: "请在段末加上它所译那一段中文的编号，例如“ ^p3”",
            en: 'Add at its end the id of the Chinese block that it translates, such as " ^p3"',
          },
      ...(fix && { fix }),
    });
  }
}

/** The change that gives a block its id: at its end, or, where that would be no text, in a paragraph behind it. */
function idAtEnd(text: TextFile<unknown>, block: Block, id: string): Fix | null {
  const { line } = text.blockPlace(block);
  const prose = text.prose.find((one) => one.line === line);
  if (!prose) return null;
  const endsInText = (prose.offsets.at(-1) ?? -1) + 1 === prose.end;
  const takesIt =
    block.kind === "figure" || elementOf(block) === "p" || (block.kind === "heading" && endsInText);
  return { from: prose.end, to: prose.end, text: takesIt ? ` ^${id}` : `\n\n^${id}` };
}

/** A retired id is no longer in use, and leads to a block that is there. */
export function checkRetired(zh: TextFile<ItemRecord>, report: Report): void {
  const retired = Object.keys(zh.value.retired);
  const known = new Set(withImplicitIds(zh.blocks, retired).flatMap(({ ids }) => ids));
  const refuse = (id: string, what: { zh: string; en: string }, mend: { zh: string; en: string }) =>
    report({ ...zh.placeOf(["retired", id]), rule: "retired", what, mend });
  for (const [id, successor] of Object.entries(zh.value.retired)) {
    if (known.has(id)) {
      refuse(
        id,
        {
          zh: `^${id} 列为停用，正文里却还在用`,
          en: `^${id} is listed as retired, but a block still has it`,
        },
        {
          zh: "请给那一段换一个没用过的编号，或删去这一行",
          en: "Give that block an id that was never used, or delete this line",
        },
      );
    }
    if (!known.has(successor)) {
      refuse(
        id,
        {
          zh: `停用的 ^${id} 指向 ^${successor}，正文里没有这个编号`,
          en: `The retired ^${id} leads to ^${successor}, which no block has`,
        },
        { zh: "请写上取代它的那一段的编号", en: "Write the id of the block that took its place" },
      );
    }
  }
}
