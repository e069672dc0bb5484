import { type Block, elementOf } from "../../archive/article.ts";
import { withImplicitIds } from "../../archive/block-ids.ts";
import type { Fix, Report } from "../../diagnostics/diagnostic.ts";
import type { TextFile } from "../text-file.ts";

/**
 * Every block has an id. Those of a record, whose retired ids are given, can be proposed; which block of the
 * record a translated block corresponds to, only an editor knows.
 */
export function checkNoBlockIds(
  text: TextFile<unknown>,
  retired: readonly string[] | null,
  report: Report,
): void {
  const named = withImplicitIds(text.blocks, retired ?? []);
  for (const [index, block] of text.blocks.entries()) {
    // Markdown itself collects the notes; there is no place to write an id for them.
    if (block.ids.length > 0 || block.kind === "notes") continue;
    const place = text.blockPlace(block);
    const id = named[index]?.ids[0] ?? "";
    const fix = retired && idAtEnd(text, block, id);
    if (retired) report(place, { id: "no-block-id.record", values: { id }, ...(fix && { fix }) });
    else report(place, { id: "no-block-id.translation" });
  }
}

/** The change that gives a block its id: at its end, or, where that would not be text, in a paragraph after it. */
function idAtEnd(text: TextFile<unknown>, block: Block, id: string): Fix | null {
  const { line } = text.blockPlace(block).range.start;
  const prose = text.prose.find((one) => one.line === line);
  if (!prose) return null;
  const endsInText = (prose.offsets.at(-1) ?? -1) + 1 === prose.end;
  const takesIt =
    block.kind === "figure" || elementOf(block) === "p" || (block.kind === "heading" && endsInText);
  return { from: prose.end, to: prose.end, text: takesIt ? ` ^${id}` : `\n\n^${id}` };
}
