import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import { runCommand } from "../unit/cli/command.ts";
import { BASED, BASED_CONTENT, fileOf } from "./site.ts";

const LABEL = "The Chinese has changed since this was translated";

/** The addresses of the blocks of a built page with the note that their translation is out of date. */
async function behindOn(page: string): Promise<(string | undefined)[]> {
  const root = parse(await fileOf(BASED, `${page}/index.html`));
  const labels = root.querySelectorAll("aside").filter(({ text }) => text.includes(LABEL));
  return labels.map((label) => label.closest(".block")?.id);
}

test("content with warnings only is reported by file and line, and built", async () => {
  const { code, stdout, stderr } = await runCommand("check", ["--content", BASED_CONTENT]);
  const output = stdout + stderr;
  expect(code).toBe(0);
  expect(output).toMatch(/harbour-plan\/en\.md:\d+:\d+ .*\[stale-translation\]/);
  expect(output).toMatch(/harbour-plan\/zh\.md:\d+:\d+ .*\[half-width\]/);
});

test("a block whose Chinese has changed says so in English and beside it, and no other does", async () => {
  expect(await behindOn("en/articles/harbour-plan")).toEqual(["p2"]);
  expect(await behindOn("articles/harbour-plan")).toEqual(["p2"]);
  expect(await behindOn("zh/articles/harbour-plan")).toEqual([]);
  expect(await behindOn("en/articles/twin-harbours")).toEqual([]);
});

test("the page with both languages says it in both", async () => {
  const page = await fileOf(BASED, "articles/harbour-plan/index.html");
  const label = parse(page)
    .querySelectorAll("aside")
    .find(({ text }) => text.includes(LABEL));
  expect(label?.querySelector('[lang="zh-Hans"]')?.text).toBe("原文在翻译之后有改动");
  expect(label?.closest("[lang]")?.getAttribute("lang")).toBe("en");
});

test("the page for editors says which blocks to review, and what has no English", async () => {
  const page = parse(await fileOf(BASED, "en/status/index.html"));
  const item = page.querySelectorAll("main li").find(({ text }) => text.includes("harbour-plan"));
  expect(item?.closest("section")?.querySelector("h2")?.text).toContain("behind");
  expect(item?.querySelector("progress")?.getAttribute("value")).toBe("6");
  expect(item?.text).toContain("To be checked: p2");
  expect(item?.text).toContain("No English version of: editorNote");
});
