import { expect, it } from "vitest";
import { lengthOf } from "../../../src/archive/length.ts";
import { edition } from "../archive/edition.ts";

const HAN = "字".repeat(799);
const WORD = "word ".repeat(1150);

it.each([
  ["zh-Hans", "到2025年，GDP超111.4亿元。", 8, 1],
  ["zh-Hant", HAN, 799, 2],
  ["en", "Three companies’ twin-city 5,000 yuan.", 5, 1],
  ["en", WORD, 1150, 5],
  ["zh-Hans", "", 0, 1],
] as const)(
  "the length of a text in %s is counted as the language counts: %s",
  (language, text, count, minutes) => {
    expect(lengthOf(edition(text, [], { language }))).toEqual({ count, minutes });
  },
);
