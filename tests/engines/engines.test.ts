import { afterAll, beforeAll, describe } from "vitest";
import type { Running } from "./engine.ts";
import { ENGINES, SITE } from "./engines.ts";
import { serveInstrumented } from "./instrumented-site.ts";
import { testPages } from "./pages.ts";
import { testReading } from "./reading.ts";
import { testResearch } from "./research.ts";

// An engine takes about as long to start as to open all pages, so all tests share one.
describe.each(ENGINES)("in $name", ({ start }) => {
  let started: Running | null = null;
  const running = (): Running => {
    if (!started) throw new Error("not started");
    return started;
  };
  beforeAll(async () => {
    const [engine, site] = await Promise.all([start(), serveInstrumented(SITE)]);
    started = { engine, site };
  });
  afterAll(async () => {
    await started?.engine.close();
    await started?.site.close();
  });

  describe("every kind of page", () => testPages(running));
  describe("reading", () => testReading(running));
  describe("research", () => testResearch(running));
});
