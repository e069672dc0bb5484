import { describe, expect, it } from "vitest";
import { setField } from "../../../src/content/yaml/set-field.ts";

const file = (yaml: string) => `---\n${yaml}---\n\ntranslationOf: not here. ^p1\n`;

describe("a field of the front matter", () => {
  it.each([
    [
      "a word",
      "a: 1\ntranslationOf: 1288742bfd85 # why\nb: 2\n",
      "a: 1\ntranslationOf: { p1: x } # why\nb: 2\n",
    ],
    ["a map", "translationOf: { p1: a, p2: b }\nb: 2\n", "translationOf: { p1: x }\nb: 2\n"],
    ["a block of lines", "translationOf:\n  p1: a\n  p2: b\nb: 2\n", "translationOf: { p1: x }\nb: 2\n"],
    ["nothing", "translationOf:\nb: 2\n", "translationOf: { p1: x }\nb: 2\n"],
    ["the last value", "# note\nb: 2\ntranslationOf: a\n", "# note\nb: 2\ntranslationOf: { p1: x }\n"],
  ])("that was %s is replaced, and nothing else", (_, before, after) => {
    expect(setField(file(before), "translationOf", "{ p1: x }")).toBe(file(after));
  });

  it.each(["a: 1\n", ""])("that was not there is added at the end: %j", (before) => {
    const after = `${before}translationOf: { p1: x }\n`;
    expect(setField(file(before), "translationOf", "{ p1: x }")).toBe(file(after));
  });

  it("needs front matter to be in", () => {
    for (const text of ["no front matter", file("- a\n")]) {
      expect(() => setField(text, "a", "b")).toThrow(RangeError);
    }
  });
});
