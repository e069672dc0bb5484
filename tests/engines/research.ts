import { beforeAll, expect, test } from "vitest";
import type { Serving } from "../../src/release/serve.ts";
import { scannedLines } from "../site/scanned-lines.ts";
import { DESKTOP, type Engine, type Running } from "./engine.ts";
import { SITE } from "./engines.ts";
import { until } from "./until.ts";

/** Tests of what researchers use. */
export function testResearch(running: () => Running): void {
  let engine: Engine;
  let site: Serving;
  /** Opens a page and waits until its element is done. */
  const done = async (path: string, element: string) => {
    await engine.open(new URL(path, site.url).href, DESKTOP);
    await until(() =>
      engine.evaluate(
        (name) => document.querySelector<HTMLElement>(name)?.dataset.state === "done" || null,
        element,
      ),
    );
  };
  const noFailures = async () =>
    expect(await engine.evaluate(() => (globalThis as unknown as { failures: string[] }).failures)).toEqual(
      [],
    );
  beforeAll(() => {
    ({ engine, site } = running());
  });

  test("the concordance has the lines that reading from end to end finds", async () => {
    await done("zh/concordance/?q=港口", "qb-concordance");
    const lines = await engine.evaluate(() =>
      [...document.querySelectorAll(".kwic")].map((row) => {
        const [left = "", , right = ""] = [...row.querySelectorAll("td")].map((cell) => cell.textContent);
        const id = row.querySelector("a")?.href.split("/").at(-2);
        return `${id} ${left.slice(-3)}|${right.slice(0, 3)}`;
      }),
    );
    expect(lines.sort()).toEqual(await scannedLines(SITE, "zh-Hans", "港口"));
    await noFailures();
  });

  test("the timeline counts terms in a picture and a table, and leads to the articles of a month", async () => {
    await done("en/timeline/?q=新港&by=month&of=articles&scale=raw", "qb-timeline");
    expect(await engine.evaluate(() => document.querySelectorAll(".counts svg rect").length)).toBeGreaterThan(
      1,
    );
    const address = await engine.evaluate(() => {
      const heads = [...document.querySelectorAll(".counts tr th")];
      const row = heads.find(({ textContent }) => textContent === "2021-01")?.closest("tr");
      return row?.querySelector("a")?.href ?? "";
    });
    expect(address).toMatch(/from=2021-01&to=2021-01$/);
    await done(address, "qb-search");
    expect(await engine.evaluate(() => !!document.querySelector('[data-item="harbour-plan"]'))).toBe(true);
    await noFailures();
  });

  test("a quotation is verified", async () => {
    await done(`zh/verify/?q=${encodeURIComponent("昨日，新港开航，首船驶往台州。")}`, "qb-verify");
    const answer = await engine.evaluate(
      () => document.querySelector<HTMLElement>("[data-answer]")?.dataset.answer,
    );
    expect(answer).toBe("unchanged");
    await noFailures();
  });

  test("a search is cited", async () => {
    await done("zh/search/?q=新港", "qb-search");
    await engine.click(".citing button");
    const citation = await until(() =>
      engine.evaluate(
        () => document.querySelector(".citing section:not([hidden]) :is(p, pre)")?.textContent ?? null,
      ),
    );
    expect(citation).toContain("检索“新港”的结果");
    expect(citation).toContain("[DB/OL]");
    await noFailures();
  });
}
