import type { Nodes, Parents, Root, Text } from "mdast";
import { visit } from "unist-util-visit";

const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
const CURLY_QUOTE_OR_DASH = /[“”‘’…—·]/;

/** Joins the lines of a Chinese paragraph without the space that Markdown reads a line end as. */
export function remarkSoftBreaks() {
  return (tree: Root): void => {
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

/** The texts of a block in order; what is neither text nor holds any (code, an image) parts them. */
function textsOf(node: Nodes): Text[] {
  if (node.type === "text") return [node];
  if ("children" in node) return node.children.flatMap((child) => textsOf(child));
  return [{ type: "text", value: "\0" }];
}
