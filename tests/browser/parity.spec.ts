import { execFile } from "node:child_process";
import { join } from "node:path";
import { loadContent } from "../../src/content/load.ts";
import { toTraditional } from "../../src/text/traditional.ts";
import { BUILT, expect, test } from "./site.ts";

const QUERIES = 200;

/** Queries cut from the articles at regular distances: of all lengths, both scripts and languages. */
async function queries(): Promise<string[]> {
  const { archive } = await loadContent("tests/fixtures/archive");
  const texts = (archive?.articles ?? []).flatMap(({ record, translated }) =>
    [record, translated].flatMap((edition) => edition?.blocks.map(({ text }) => text) ?? []),
  );
  return Array.from({ length: QUERIES }, (_, index) => {
    const text = texts[(index * 7) % texts.length] ?? "";
    const start = (index * 53) % Math.max(1, text.length - 20);
    const piece = text.slice(start, start + 1 + (index % 14)).trim();
    const query = index % 5 === 0 ? toTraditional(piece) : piece;
    return index % 9 === 0 ? `${query} 新港` : query;
  });
}

/** The output of `npm run search` for each query. */
function fromTerminal(lines: readonly string[]): Promise<string[][]> {
  return new Promise((resolve, reject) => {
    const command = execFile(
      "node",
      ["scripts/search.ts", "--json", "--out", join(BUILT, "archive")],
      (error, output) => {
        if (error) return reject(error);
        const answers = output
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line) as { id: string }[]);
        return resolve(answers.map((items) => items.map(({ id }) => id)));
      },
    );
    command.stdin?.end(lines.join("\n"));
  });
}

test("the page and npm run search answer 200 queries alike", async ({ page }) => {
  test.setTimeout(120_000);
  const asked = (await queries())
    .map((query) => query.replace(/\n/g, " "))
    .filter((query) => query.trim() !== "");
  const expected = await fromTerminal(asked);
  await page.goto("/zh/search/");
  await page.getByRole("searchbox").focus();
  await page.evaluate(() => customElements.whenDefined("qb-search").then(() => {}));
  const answers = await page.evaluate(answersInPage, asked);
  for (const [index, query] of asked.entries()) expect(answers[index], query).toEqual(expected[index]);
});

/** Types each query into the box of the open page, submits it, and returns the items listed: one call for all is fast. */
async function answersInPage(queries: readonly string[]): Promise<(string | undefined)[][]> {
  const live = document.querySelector("qb-search") as HTMLElement;
  const box = document.querySelector<HTMLInputElement>("#q");
  const answers: (string | undefined)[][] = [];
  for (const query of queries) {
    const isDone = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (live.dataset.state !== "done") return;
        observer.disconnect();
        resolve();
      });
      observer.observe(live, { attributeFilter: ["data-state"] });
    });
    if (!box?.form) throw new Error("no box");
    box.value = query;
    box.form.requestSubmit();
    await isDone;
    const items = live.querySelectorAll<HTMLElement>("[data-item]");
    answers.push(Array.from(items, ({ dataset }) => dataset.item));
  }
  return answers;
}
