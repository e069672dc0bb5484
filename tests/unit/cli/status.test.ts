import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../../src/cli/check.ts";
import { status } from "../../../src/cli/status.ts";
import { BODY, EN, SOURCE, ZH, zh } from "../../fixtures/bad/valid-archive.ts";
import { writeContent } from "../content/content-tree.ts";
import { callCommand } from "./call-command.ts";
import { runCommand } from "./command.ts";

const TIMEOUT = { timeout: 60_000 };
const CHANGED = {
  [ZH]: zh({}, BODY.replace("30", "31")),
  [SOURCE]: "新港开航\n本报记者 昨日,新港开航。\n首航31艘船。\n",
};

test(
  "a translation that was recorded as a whole is marked, then followed block by block",
  TIMEOUT,
  async () => {
    const content = writeContent();
    const words = ["--content", content, "--mark", "harbour"];
    expect(await runCommand("status", words, "en_US.UTF-8")).toMatchObject({
      code: 0,
      stdout: "Recorded as current in harbour: headline, p1, p2\n",
    });
    const english = await readFile(join(content, EN), "utf8");
    expect(english).toMatch(/^translationOf: \{ headline: [a-p]{6}, p1: [a-p]{6}, p2: [a-p]{6} \}$/m);

    const later = writeContent({ ...CHANGED, [EN]: english });
    const behind = await callCommand(status, ["--content", later], "en_US.UTF-8");
    expect(behind.stdout).toBe(
      [
        "harbour  en  █████████████░░░░░░░ 2/3  behind",
        "    To be checked: p2",
        "Articles: 1. Headlines and blocks: 3, of which 2 (66%) are translated from the current Chinese text\n",
      ].join("\n"),
    );
    const checked = await callCommand(check, ["--content", later], "en_US.UTF-8");
    expect(checked.stderr).toContain("en.md:11:1  warning  [stale-translation]");
    expect(checked.stderr).toContain("npm run status -- --mark harbour p2");

    expect(await callCommand(status, ["--content", later, "--mark", "harbour", "p2"])).toMatchObject({
      code: 0,
    });
    const [item] = JSON.parse((await callCommand(status, ["--content", later, "--json"])).stdout);
    expect(item).toMatchObject({ id: "harbour", stage: "reviewed", parts: 3, current: 3, behind: [] });
  },
);

test("what cannot be marked is refused, and nothing is written", TIMEOUT, async () => {
  const content = writeContent(CHANGED);
  const before = await readFile(join(content, EN), "utf8");
  for (const words of [
    ["--mark", "nowhere"],
    ["--mark", "harbour", "p7"],
    ["p1"],
    ["--mark", "harbour", "p2"],
  ]) {
    expect((await callCommand(status, ["--content", content, ...words])).code, words.join(" ")).toBe(2);
  }
  expect(await readFile(join(content, EN), "utf8")).toBe(before);
});
