import fc from "fast-check";
import { expect, test } from "vitest";
import { differences } from "../../../src/text/differences.ts";

test("differences are those of characters", () => {
  expect(differences("共三十艘。", "共三百艘。")).toEqual([
    [0, "共三"],
    [-1, "十"],
    [1, "百"],
    [0, "艘。"],
  ]);
});

test("characters beyond the basic plane stay whole", () => {
  expect(differences("𠮷", "𠮶")).toEqual([
    [-1, "𠮷"],
    [1, "𠮶"],
  ]);
});

test("words of Latin letters are not cut into crumbs", () => {
  expect(differences("three ships", "fire ships")).toHaveLength(3);
});

test("the stretches make up both texts, and neighbours differ in kind", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "中", "文", "𠮷", " ", "，") });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const all = differences(before, after);
      const side = (not: number) => all.map(([where, part]) => (where === not ? "" : part)).join("");
      expect([side(1), side(-1)]).toEqual([before, after]);
      for (const [at, [where]] of all.entries()) expect(all[at + 1]?.[0]).not.toBe(where);
    }),
  );
});

test("long texts that have nothing in common are compared as wholes", () => {
  const [before, after] = ["一".repeat(20_000), "二".repeat(20_000)];
  expect(differences(before, after)).toEqual([
    [-1, before],
    [1, after],
  ]);
});
