import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { elementOf } from "../../src/archive/article.ts";
import { describedFields, type TextRole } from "../../src/archive/fields.ts";
import { renderMarkdown } from "../../src/content/markdown/markdown.ts";
import type { Message } from "../../src/diagnostics/diagnostic.ts";
import { RULES, type Severity } from "../../src/diagnostics/rules.ts";

const SEVERITY: Record<"zh" | "en", Record<Severity, string>> = {
  zh: { error: "错误", warning: "提醒" },
  en: { error: "Error", warning: "Warning" },
};

describe.each(["zh", "en"] as const)("the editors' guide (%s)", async (language) => {
  const text = await readFile(`docs/editing.${language}.md`, "utf8");
  const messages: Message[] = [];
  const { blocks } = renderMarkdown(text, language === "zh" ? "zh-Hans" : "en", (_, message) => {
    messages.push(message);
  });
  const entries = blocks.flatMap((block, index) =>
    elementOf(block) === "h4" ? [[block.text, blocks[index + 1]?.text ?? ""] as const] : [],
  );

  it("is valid Markdown", () => {
    expect(messages).toEqual([]);
  });

  it("explains every rule and no other, in the order of the rules, and says whether it is an error", () => {
    expect(entries.map(([rule, said]) => [rule, said.split(/[。.]/)[0]])).toEqual(
      Object.entries(RULES).map(([rule, severity]) => [rule, SEVERITY[language][severity]]),
    );
  });

  it("lists the fields as they are defined; vitest -u writes the tables", async () => {
    let written = text;
    for (const [file, role] of TABLES) {
      const [, before, table] =
        new RegExp(`^([^]*?### [^\\n]*${file}[^|]*?)((?:\\|[^\\n]*\\n)+)`).exec(written) ?? [];
      expect(table, file).toBeDefined();
      const [head = "", rule = ""] = table?.split("\n") ?? [];
      const changed = [head, rule, ...rowsOf(role, language), ""].join("\n");
      written = `${before}${changed}${written.slice(`${before}${table}`.length)}`;
    }
    await expect(written).toMatchFileSnapshot(`../../docs/editing.${language}.md`);
  });
});

const TABLES: readonly (readonly [file: string, role: TextRole])[] = [
  ["zh.md", "record"],
  ["en.md", "translation"],
];

function rowsOf(role: TextRole, language: "zh" | "en"): string[] {
  return describedFields(role).map(
    ({ path, description, required }) =>
      `| \`${path}\` | ${required ? `${required[language]} ` : ""}| ${description[language]} |`,
  );
}
