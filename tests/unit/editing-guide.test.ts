import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { elementOf } from "../../src/archive/article.ts";
import { describedFields, type TextRole } from "../../src/archive/fields.ts";
import { loadContent } from "../../src/content/load.ts";
import { renderMarkdown } from "../../src/content/markdown/markdown.ts";
import type { Message } from "../../src/diagnostics/diagnostic.ts";
import { formatDiagnostic } from "../../src/diagnostics/format.ts";
import { RULES, type Severity } from "../../src/diagnostics/rules.ts";
import { writeArchive } from "../fixtures/bad/bad-case.ts";

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

  it("shows a message as check prints it for the example, had its caption not been moved", async () => {
    const [record = "", translation = "", source = ""] = Array.from(
      text.matchAll(/\n`(?:zh\.md|en\.md|source\.txt)`[:：]\n\n```\w+\n(.*?)```/gs),
      ([, code = ""]) => code,
    );
    const directory = await mkdtemp(join(tmpdir(), "qiaobao-guide-"));
    onTestFinished(() => rm(directory, { recursive: true }));
    writeArchive(directory, {
      "articles/2021/new-harbour/zh.md": record.replace(", moved: [f1]", ""),
      "articles/2021/new-harbour/en.md": translation,
      "articles/2021/new-harbour/source.txt": source,
      "newspapers/shenzhen-qiaobao.yaml": "title: { zh: 深圳侨报, en: Shenzhen Qiaobao }\n",
      "topics.yaml":
        "- { id: shipping, zh: 航运, en: Shipping }\n- { id: manufacturing, zh: 制造, en: Making }\n",
    });
    const errors = (await loadContent(directory)).diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map((error) => formatDiagnostic(error, "content")).join("\n")).toBe(
      /content\/articles\/2021\/new-harbour\/zh\.md:.*?(?=\n```)/s.exec(text)?.[0],
    );
  });

  it("lists the fields as they are defined; vitest -u writes the tables", async () => {
    let written = text;
    for (const [file, role] of TABLES) {
      const [, before, table] =
        new RegExp(`^(.*?### [^\\n]*${file}[^|]*?)((?:\\|[^\\n]*\\n)+)`, "s").exec(written) ?? [];
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
