import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../src/archive/fingerprint.ts";
import { edition } from "./edition.ts";

const TEXT = edition("新港开航", ["昨日，港口开航。", "共30艘。"]);

describe("the fingerprint of an edition", () => {
  it("is twelve hexadecimal digits", () => {
    expect(fingerprint(TEXT)).toMatch(/^[0-9a-f]{12}$/);
  });

  it.each([
    ["punctuation", edition("新港开航", ["昨日港口开航", "共30艘!"])],
    ["white space", edition("新港 开航", ["昨日，\n港口　开航。", "共 30 艘。"])],
    ["width", edition("新港开航", ["昨日,港口开航。", "共３０艘。"])],
  ])("does not change with %s", (_, changed) => {
    expect(fingerprint(changed)).toBe(fingerprint(TEXT));
  });

  it.each([
    ["a letter", edition("新港开航", ["昨天，港口开航。", "共30艘。"])],
    ["a figure", edition("新港开航", ["昨日，港口开航。", "共31艘。"])],
    ["the title", edition("旧港开航", ["昨日，港口开航。", "共30艘。"])],
    ["the byline", edition("新港开航", ["昨日，港口开航。", "共30艘。"], { byline: "本报" })],
    ["the order of paragraphs", edition("新港开航", ["共30艘。", "昨日，港口开航。"])],
    ["where a paragraph ends", edition("新港开航", ["昨日，港口开航。共", "30艘。"])],
    ["a rare character", edition("新港开航", ["昨日，港口开航𠮷。", "共30艘。"])],
  ])("changes with %s", (_, changed) => {
    expect(fingerprint(changed)).not.toBe(fingerprint(TEXT));
  });

  it("changes with any Han character added", () => {
    const place = fc.nat("昨日，港口开航。".length);
    fc.assert(
      fc.property(place, (at) => {
        const text = "昨日，港口开航。";
        const changed = edition("新港开航", [`${text.slice(0, at)}新${text.slice(at)}`, "共30艘。"]);
        expect(fingerprint(changed)).not.toBe(fingerprint(TEXT));
      }),
    );
  });
});
