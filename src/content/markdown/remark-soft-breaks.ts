import type { Nodes, Parents, Root, Text } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";

const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
/** A line end that is not between blocks, or could be written as a reference. */
const LINE_END = /[^\n]\n[^\n]|&/;
const CURLY_QUOTE_OR_DASH = /[“”‘’…—·]/;

/** Joins the lines of a Chinese paragraph without the space that Markdown would put there. */
export function remarkSoftBreaks() {
  return (tree: Root, file: VFile): void => {
    if (!LINE_END.test(String(file))) return;
    visit(tree, ["paragraph", "heading", "tableCell"], (node) => joinLines(node as Parents));
  };
}

function joinLines(parent: Parents): void {
  const texts = textsOf(parent);
  const whole = texts.map(({ value }) => value).join("");
  let start = 0;
  for (const text of texts) {
    const from = start;
    start += text.value.length;
    text.value = text.value.replace(/[ \t]*\r?\n[ \t]*/g, (lineEnd, offset: number) => {
      const before = characterBefore(whole, from + offset);
      const after =
        [...whole.slice(from + offset + lineEnd.length, from + offset + lineEnd.length + 2)][0] ?? "";
      return joins(before, after) ? "" : lineEnd;
    });
  }
}

function joins(before: string, after: string): boolean {
  const soft = (character: string) => CJK.test(character) || CURLY_QUOTE_OR_DASH.test(character);
  return soft(before) && soft(after) && (CJK.test(before) || CJK.test(after));
}

function characterBefore(text: string, offset: number): string {
  return [...text.slice(Math.max(0, offset - 2), offset)].at(-1) ?? "";
}

/** Returns the runs of text in a block, which code and images separate. */
function textsOf(node: Nodes): Text[] {
  if (node.type === "text") return [node];
  if ("children" in node) return node.children.flatMap((child) => textsOf(child));
  return [{ type: "text", value: "\0" }];
}
