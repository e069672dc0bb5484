import { expect, test } from "vitest";
import { BUDGETS, measure } from "../content/page-budgets.ts";
import { SITE } from "./site.ts";

test.each(BUDGETS)("$name: at most $kilobytes KB, $requests requests, no blocking script", async (budget) => {
  const { heaviest, faults } = await measure(SITE, budget);
  expect(heaviest).not.toBeNull();
  console.info(
    `${budget.name}: ${heaviest?.kilobytes.toFixed(1)} of ${budget.kilobytes} KB (${heaviest?.path})`,
  );
  expect(faults).toEqual([]);
});
