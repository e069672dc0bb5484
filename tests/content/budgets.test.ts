import { expect, test } from "vitest";
import { CONTENT_SITE } from "./archive.ts";
import { BUDGETS, measure } from "./page-budgets.ts";

// Archives may have thousands of pages.
const TIMEOUT = { timeout: 300_000 };

test.each(BUDGETS)(
  "$name: at most $kilobytes KB, $requests requests, no blocking script",
  TIMEOUT,
  async (budget) => {
    const { heaviest, faults } = await measure(CONTENT_SITE, budget);
    console.info(
      `${budget.name}: ${heaviest?.kilobytes.toFixed(1)} of ${budget.kilobytes} KB (${heaviest?.path})`,
    );
    expect(faults).toEqual([]);
  },
);
