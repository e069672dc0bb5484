import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { elementOf } from "../../src/archive/article.ts";
import { renderMarkdown } from "../../src/content/markdown/markdown.ts";
import { RULES, type Severity } from "../../src/diagnostics/rules.ts";

const GRAVITY: Record<"zh" | "en", Record<Severity, string>> = {
  zh: { error: "错误", warning: "提醒" },
  en: { error: "Error", warning: "Warning" },
};

describe.each(["zh", "en"] as const)("the editors' guide (%s)", async (language) => {
  const text = await readFile(`docs/editing.${language}.md`, "utf8");
  const { blocks, findings } = renderMarkdown(text, language === "zh" ? "zh-Hans" : "en");
  const entries = blocks.flatMap((block, index) =>
    elementOf(block) === "h4" ? [[block.text, blocks[index + 1]?.text ?? ""] as const] : [],
  );

  it("is sound Markdown", () => {
    expect(findings).toEqual([]);
  });

  it("explains every rule of the gate and no other, in the rules' order, and says how grave it is", () => {
    expect(entries.map(([rule, said]) => [rule, said.split(/[。.]/)[0]])).toEqual(
      Object.entries(RULES).map(([rule, severity]) => [rule, GRAVITY[language][severity]]),
    );
  });
});
