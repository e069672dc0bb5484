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
  const live = page.locator("qb-search");
  for (const [index, query] of asked.entries()) {
    await page.getByRole("searchbox").fill(query);
    await page.getByRole("searchbox").press("Enter");
    await expect(live).toHaveAttribute("data-state", "done");
    const ids = await page
      .locator("[data-item]")
      .evaluateAll((items) => items.map((item) => item.getAttribute("data-item")));
    expect(ids, query).toEqual(expected[index]);
  }
});
