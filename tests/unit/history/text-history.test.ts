import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../src/archive/article.ts";
import { textHash } from "../../../src/archive/content-version.ts";
import type { ItemChange } from "../../../src/archive/item-versions.ts";
import { changedParts } from "../../../src/history/part-changes.ts";
import { lastChanged, readTextHistory } from "../../../src/history/text-history.ts";
import { edition } from "../archive/edition.ts";
import { ARCHIVE, articleOf, FIXTURES } from "../fixtures-archive.ts";
import { emptyFolder, emptyRepository } from "./repository.ts";

/** An article with Chinese blocks and, where given, English ones, and the files that hold them. */
function item(id: string, zh: readonly string[], en: readonly string[] | null = null, title = "题") {
  const article = {
    ...articleOf("harbour-plan"),
    ...{ id, formerly: [], record: edition(title, zh) },
    translated: en && { ...edition("Title", en), language: "en" as const },
  } satisfies Article;
  const body = (texts: readonly string[]) => texts.map((text, at) => `${text} ^p${at + 1}\n`).join("\n");
  return {
    article,
    zh: `---\nnewspaper: paper\ntitle: ${title}\n---\n\n${body(zh)}`,
    en: `---\ntitle: Title\n---\n\n${body(en ?? [])}`,
  };
}

const kindsOf = (changes: readonly ItemChange[] | undefined) => changes?.map(({ kind, day }) => [kind, day]);

describe("the history of a text", () => {
  test("has each change with its reason, and each part that differs", async () => {
    const { content, write, commit } = await emptyRepository();
    const first = item("harbour", ["三十艘船。", "第二段。"]);
    const last = item("harbour", ["三百艘船。", "第二段。"], ["Three hundred ships.", "Second."]);
    await write("articles/2021/harbour/zh.md", first.zh);
    commit("2026-01-02", "Add an item");
    await write("articles/2021/harbour/zh.md", last.zh);
    commit("2026-03-04", "Correct a number\n\nThe newspaper has 三百.\n\nCo-authored-by: A <a@example.org>");
    await write("articles/2021/harbour/en.md", last.en);
    commit("2026-05-06", "Translate it");
    const { extent, items } = await readTextHistory(content, [last.article]);
    expect(extent).toBe("whole");
    expect(items.get("harbour")).toMatchObject([
      {
        ...{ kind: "changed", day: "2026-05-06", after: textHash(last.article) },
        parts: [{ language: "en", part: null, before: null }],
      },
      {
        ...{ kind: "changed", day: "2026-03-04", before: textHash(first.article) },
        reason: "Correct a number\n\nThe newspaper has 三百.",
        parts: [{ language: "zh-Hans", part: "p1", before: "三十艘船。", after: "三百艘船。" }],
      },
      { kind: "added", day: "2026-01-02", before: null, after: textHash(first.article) },
    ]);
  });

  test("distinguishes changes of fields and markup from changes of the text", async () => {
    const { content, write, commit } = await emptyRepository();
    const { article, zh } = item("harbour", ["昨日开航。"]);
    await write("articles/harbour/zh.md", zh);
    commit("2026-01-02", "Add an item");
    await write("articles/harbour/zh.md", zh.replace("昨日", "**昨日**").replace("title", "page: A1\ntitle"));
    commit("2026-03-04", "Record the page");
    const { items } = await readTextHistory(content, [article]);
    expect(kindsOf(items.get("harbour"))).toEqual([
      ["form", "2026-03-04"],
      ["added", "2026-01-02"],
    ]);
    expect(lastChanged(items.get("harbour") ?? [])).toBe("2026-01-02");
  });

  test("goes on under a new name and in another folder", async () => {
    const { content, git, write, commit } = await emptyRepository();
    const { article, zh } = item("harbour-opens", ["昨日开航。"]);
    await write("articles/harbour/zh.md", zh);
    commit("2026-01-02", "Add an item");
    git("mv", "content/articles/harbour", "content/articles/harbour-opens");
    await write("articles/harbour-opens/zh.md", zh.replace("昨日", "今日"));
    commit("2026-03-04", "Rename and correct it");
    await write("articles/2021/harbour-opens/zh.md", zh);
    await rm(join(content, "articles/harbour-opens"), { recursive: true });
    commit("2026-05-06", "Move and restore it");
    const { items, removed } = await readTextHistory(content, [{ ...article, formerly: ["harbour"] }]);
    expect(kindsOf(items.get("harbour-opens"))).toEqual([
      ["changed", "2026-05-06"],
      ["changed", "2026-03-04"],
      ["added", "2026-01-02"],
    ]);
    expect(removed).toEqual([]);
  });

  test("has what is not committed as a change without a day", async () => {
    const { content, write, commit } = await emptyRepository();
    const [before, after] = [item("harbour", ["昨日开航。"]), item("harbour", ["今日开航。"])];
    await write("articles/harbour/zh.md", before.zh);
    commit("2026-01-02", "Add an item");
    await write("articles/harbour/zh.md", after.zh);
    const { items } = await readTextHistory(content, [after.article]);
    expect(items.get("harbour")).toMatchObject([
      { kind: "changed", commit: null, day: null, after: textHash(after.article) },
      { kind: "added", day: "2026-01-02" },
    ]);
    expect(lastChanged(items.get("harbour") ?? [])).toBeNull();
    await write("articles/harbour/zh.md", before.zh.replace("昨日", "**昨日**"));
    const { items: same } = await readTextHistory(content, [before.article]);
    expect(kindsOf(same.get("harbour"))).toEqual([["added", "2026-01-02"]]);
  });

  test("is not invented where git does not have it", async () => {
    const { content, write, commit, shallowClone } = await emptyRepository();
    const [first, second] = [item("harbour", ["一。"]), item("ferry", ["二。"])];
    const articles = [first.article, second.article];
    expect((await readTextHistory(await emptyFolder(), articles)).extent).toBe("none");
    await write("articles/harbour/zh.md", first.zh);
    expect((await readTextHistory(content, articles)).extent).toBe("none");
    commit("2026-01-02", "Add an item");
    const uncommitted = await readTextHistory(content, articles);
    expect(uncommitted.items.get("ferry")).toEqual([]);
    await write("articles/ferry/zh.md", second.zh);
    commit("2026-03-04", "Add another");
    const { extent, items } = await readTextHistory(await shallowClone(), articles);
    expect(extent).toBe("shallow");
    expect([...items.values()]).toEqual([[], []]);
    expect([...items.values()].map(lastChanged)).toEqual([null, null]);
  });

  test("has the merge of two branches only where the merge itself changed a text", async () => {
    const { content, git, write, commit } = await emptyRepository();
    const [harbour, ferry] = [item("harbour", ["一。"]), item("ferry", ["一。"])];
    await write("articles/harbour/zh.md", harbour.zh);
    await write("articles/ferry/zh.md", ferry.zh);
    commit("2026-01-02", "Add two items");
    git("switch", "--quiet", "--create", "branch");
    await write("articles/ferry/zh.md", item("ferry", ["二。"]).zh);
    commit("2026-02-03", "Change one on a branch");
    git("switch", "--quiet", "main");
    await write("articles/harbour/zh.md", item("harbour", ["二。"]).zh);
    commit("2026-03-04", "Change the other");
    git("merge", "--quiet", "--no-ff", "branch");
    const { items } = await readTextHistory(content, [harbour.article, ferry.article]);
    const days = [...items.values()].map((changes) => changes.map(({ day }) => day));
    expect(days).toEqual([
      ["2026-03-04", "2026-01-02"],
      ["2026-02-03", "2026-01-02"],
    ]);
  });

  test("knows the items that were removed, without their texts", async () => {
    const { content, write, commit } = await emptyRepository();
    const [harbour, ferry] = [item("harbour", ["一。"]), item("ferry", ["要撤下的话。"])];
    await write("articles/harbour/zh.md", harbour.zh);
    await write("articles/ferry/zh.md", ferry.zh);
    commit("2026-01-02", "Add two items");
    await rm(join(content, "articles/ferry"), { recursive: true });
    commit("2026-03-04", "Withdraw one on request");
    const history = await readTextHistory(content, [harbour.article]);
    expect(history.removed).toMatchObject([
      { id: "ferry", day: "2026-03-04", reason: "Withdraw one on request" },
    ]);
    expect(JSON.stringify([history.removed, ...history.items])).not.toContain("要撤下的话");
  });

  test("keeps the texts from view that an editor took down", async () => {
    const { content, write, commit } = await emptyRepository();
    const [before, after] = [item("harbour", ["要撤下的话。"]), item("harbour", ["略。"])];
    await write("articles/harbour/zh.md", before.zh);
    commit("2026-01-02", "Add an item");
    await write("articles/harbour/zh.md", after.zh);
    const article = { ...after.article, hideChangesUntil: "2026-03-04" };
    const uncommitted = await readTextHistory(content, [article]);
    commit("2026-03-04", "Take a paragraph down");
    await write("articles/harbour/zh.md", item("harbour", ["改。"]).zh);
    commit("2026-05-06", "Change it again");
    const { items } = await readTextHistory(content, [article]);
    expect(items.get("harbour")?.map(({ day, parts }) => [day, parts.length])).toEqual([
      ["2026-05-06", 1],
      ["2026-03-04", 0],
      ["2026-01-02", 0],
    ]);
    expect(JSON.stringify([[...uncommitted.items], [...items]])).not.toContain("要撤下的话");
  });

  test("does not depend on the variables that git sets for its hooks", async () => {
    const { content, write, commit } = await emptyRepository();
    const { article, zh } = item("harbour", ["一。"]);
    await write("articles/harbour/zh.md", zh);
    commit("2026-01-02", "Add an item");
    process.env.GIT_DIR = join(content, "nowhere");
    const { items } = await readTextHistory(content, [article]);
    delete process.env.GIT_DIR;
    await rename(join(content, "../.git"), join(content, "../gone"));
    expect(items.get("harbour")).toHaveLength(1);
    expect((await readTextHistory(content, [article])).extent).toBe("none");
  });

  test("reads committed texts as the archive does", async () => {
    const { extent, items } = await readTextHistory(FIXTURES, ARCHIVE.articles);
    if (extent !== "whole") return console.log("skipped: this clone has no whole history");
    for (const article of ARCHIVE.articles) {
      const [newest] = items.get(article.id) ?? [];
      if (newest?.commit) expect(newest.after, article.id).toBe(textHash(article));
    }
  });
});

describe("the changed parts of two texts", () => {
  const texts = fc.array(fc.constantFrom("一", "二", "三", "四", "五"), { maxLength: 6 });

  test("lead from one to the other, whatever changed", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const changes = changedParts(
          { record: edition("题", before), translated: null },
          { record: edition("题", after), translated: null },
        );
        const left: string[] = [...before];
        for (const { before: text } of changes) if (text !== null) left.splice(left.indexOf(text), 1);
        const added = changes.flatMap(({ after: text }) => text ?? []);
        expect([...left, ...added].sort()).toEqual([...after].sort());
        expect(changes.length > 0).toBe(before.join() !== after.join());
      }),
    );
  });
});
