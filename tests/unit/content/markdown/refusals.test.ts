import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../../../src/content/markdown/markdown.ts";
import type { Range } from "../../../../src/diagnostics/diagnostic.ts";
import { html, problems } from "./rendered.ts";

describe("raw HTML", () => {
  it.each([
    ["<script>alert(1)</script>", ["raw-html:1"]],
    ["甲\n\n<!-- 注 -->", ["raw-html:3"]],
    ["甲<b>乙</b>", ["raw-html:1", "raw-html:1"]],
    ["- 甲<br>乙", ["raw-html:1"]],
    ["| <i>甲</i> |\n|---|", ["raw-html:1", "raw-html:1"]],
    ["甲[^1]\n\n[^1]: <img src=x onerror=alert(1)>", ["raw-html:3"]],
  ])("is refused wherever it is: %j", (markdown, expected) => {
    expect(problems(markdown)).toEqual(expected);
  });

  it("is not shown either", () => {
    expect(html("甲<b onclick=x>乙</b><script>丙</script>")).not.toMatch(/<(b|script)/);
  });

  it.each(["1 < 2 且 3 > 2", "甲\\<b>乙", "`<b>`", "    <b>"])("is none in %j", (markdown) => {
    expect(problems(markdown)).toEqual([]);
  });
});

describe("a link", () => {
  it.each([
    "[甲](javascript:alert(1))",
    "[甲](JAVASCRIPT:alert(1))",
    "[甲](java&#10;script:alert(1))",
    "[甲](<java script:alert(1)>)",
    "<javascript:alert(1)>",
    "[甲](data:text/html,x)",
    "[甲](vbscript:x)",
    "[甲](file:///etc/passwd)",
    "[甲][乙]\n\n[乙]: javascript:alert(1)",
  ])("that leads out of the web is refused, and leads nowhere: %j", (markdown) => {
    expect(problems(markdown)).toHaveLength(1);
    expect(problems(markdown)[0]).toMatch(/^link-scheme:/);
    expect(html(markdown)).not.toContain("href");
  });

  it.each([
    ["[甲](https://example.com/a?b=1)", '<p><a href="https://example.com/a?b=1">甲</a></p>'],
    ["[甲](mailto:a@example.com)", '<p><a href="mailto:a@example.com">甲</a></p>'],
    ["[甲](/articles/x/#p1)", '<p><a href="/articles/x/#p1">甲</a></p>'],
    ["[甲](#p1)", '<p><a href="#p1">甲</a></p>'],
    ["<https://example.com>网站", '<p><a href="https://example.com">https://example.com</a>网站</p>'],
    ["https://example.com网站", "<p>https://example.com网站</p>"],
  ])("that leads to the web or within the archive is kept: %s", (markdown, expected) => {
    expect(problems(markdown)).toEqual([]);
    expect(html(markdown)).toBe(expected);
  });
});

it("is reported with its range in the Markdown", () => {
  const ranges: Range[] = [];
  renderMarkdown("甲\n\n乙<b>", "zh-Hans", (range) => ranges.push(range));
  expect(ranges).toEqual([{ start: { line: 3, column: 2 }, end: { line: 3, column: 5 } }]);
});
