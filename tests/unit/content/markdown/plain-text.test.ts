import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseByGrammar } from "../../../../src/content/markdown/parse-markdown.ts";
import { plainTree } from "../../../../src/content/markdown/plain-text.ts";

const CONTENT = join(import.meta.dirname, "../../../../content");

/** Letters, and whatever could be syntax somewhere: marks, figures, spaces, line ends, odd characters. */
const PIECE = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("港", "开航。", "new port", "3", "5～10", "：", " ^p1", "\n\n", "\n"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("## ", "# ", "#", "###### ", "1.", "2021年", ".", ")", "!", "$", "{a}"),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(..."\\`*_[]()<>&|~:-+=\t\r \u00a0\u3000\u2028\ufeff\0\f", "---", "==="),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 2 }) },
);
const TEXT = fc.array(PIECE, { maxLength: 12 }).map((pieces) => pieces.join(""));

/** The tree of a text as the grammar has it, where the short way gives one at all. */
function sameTree(text: string): boolean {
  const plain = plainTree(text);
  if (plain) expect(plain).toEqual(parseByGrammar(text));
  return plain !== null;
}

describe("the short way of a plain text", () => {
  it("gives the tree that the grammar gives, or none", () => {
    let short = 0;
    fc.assert(
      fc.property(TEXT, (text) => {
        if (sameTree(text)) short++;
      }),
      { numRuns: 5_000 },
    );
    // Or nothing was compared.
    expect(short).toBeGreaterThan(500);
  });

  it.each([
    ["", true],
    ["港\n开航。 ^p1\n\n## 新港 ^h1\n来了\n", true],
    ["\n\n港\n\n\n", true],
    ["C# 与 2021年", true],
    ["5~10人", false],
    ["港  \n开航", false],
    [" 港", false],
    ["港\n---", false],
    ["港\n:-", false],
    ["1. 港", false],
    ["#港", false],
    ["# 港 #", false],
    ["####### 港", false],
    ["AT&T", false],
  ])("is taken for %j: %s", (text, taken) => {
    expect(sameTree(text)).toBe(taken);
  });

  it("is what the archive's own texts take, but for those with marks", () => {
    const texts = readdirSync(CONTENT, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md"))
      .map((path) => readFileSync(join(CONTENT, path), "utf8").split("\n---\n").slice(1).join("\n---\n"));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter(sameTree).length).toBeGreaterThan(3);
  });
});
