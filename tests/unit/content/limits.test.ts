import { expect, it } from "vitest";
import { renderMarkdown } from "../../../src/content/markdown/markdown.ts";
import { checkLimits } from "../../../src/content/rules/limits.ts";
import { diagnosticList } from "../../../src/diagnostics/diagnostic.ts";

const AT = { file: "zh.md", firstLine: 1 };
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i));

it.each([
  ["brackets", "[".repeat(5000), 1],
  ["asterisks, a few on each line", lines(3000, () => "甲**乙 *丙").join("\n"), 667],
  ["quotations", `甲\n\n${">".repeat(13)} 乙`, 3],
  ["lists on one line", `${"1. ".repeat(500)}甲`, 1],
  ["lists, each line a step further in", lines(100, (i) => `${"  ".repeat(i)}- 甲`).join("\n"), 32],
  ["quotations and lists", `${"> - ".repeat(500)}甲`, 1],
  ["a line", `甲\n${"乙".repeat(20_001)}`, 2],
  ["lines", lines(10_001, () => "甲").join("\n"), 10_001],
  ["blocks", lines(5_001, () => "甲").join("\n\n"), 10_001],
  ["links", lines(2_100, () => "[甲](/a)").join("\n\n"), 4_001],
  ["notes", lines(501, (i) => `[^${i}]: 甲`).join("\n\n"), 1_001],
  ["cells of a table", `|${"甲|".repeat(3999)}`, 1],
])("a parser would take long over too many %s, and the line is reported", (_, markdown, line) => {
  const { diagnostics, report } = diagnosticList();
  if (checkLimits(markdown, AT, report)) expect(markdown.length).toBeLessThan(9000);
  else expect(diagnostics).toMatchObject([{ rule: "limit", range: { start: { line } } }]);
});

it.each([
  ["emphasis", "*甲 **乙 ".repeat(60) + "丙** 丁*".repeat(60)],
  ["emphasis of one run", `${"*".repeat(200)}甲${"*".repeat(200)}`],
])("text that is nested too deeply is refused and not shown: %s", (_, markdown) => {
  const ids: string[] = [];
  const { blocks } = renderMarkdown(markdown, "zh-Hans", (_, { id }) => ids.push(id));
  expect(ids).toEqual(["limit.markdown-nesting"]);
  expect(blocks).toEqual([]);
});

it("a text of the longest kind is within the limits", () => {
  const paragraph = `昨日，**新港**[开航](/a)，${"首航30艘船，".repeat(400)} ^p`;
  const { diagnostics, report } = diagnosticList();
  expect(checkLimits(lines(300, (i) => paragraph + i).join("\n\n"), AT, report)).toBe(true);
  expect(diagnostics).toEqual([]);
});
