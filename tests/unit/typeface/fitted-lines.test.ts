import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitLines } from "../../../src/typeface/fitted-lines.ts";

/** As Chinese is set: a character is an em wide, a space half of one. */
const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter === " " ? 0.5 : 1), 0);
const BOX = { width: 100, height: 60, sizes: [20, 15, 10], leading: 1 };

describe("a text in a box", () => {
  it("is set in the largest size that it fits in", () => {
    expect(fitLines(["新港", "开航"], widthOf, BOX)).toEqual({ size: 20, lines: ["新港开航"], isCut: false });
    expect(fitLines(Array(16).fill("港"), widthOf, BOX).size).toBe(15);
    expect(fitLines(Array(60).fill("港"), widthOf, BOX).size).toBe(10);
  });

  it("has lines of about one length, which end between phrases", () => {
    expect(fitLines(["广深", "全力", "培育", "产业"], widthOf, { ...BOX, sizes: [20] }).lines).toEqual([
      "广深全力",
      "培育产业",
    ]);
    expect(fitLines(["新", "智慧城市"], widthOf, { ...BOX, width: 80, sizes: [20] }).lines).toEqual([
      "新",
      "智慧城市",
    ]);
  });

  it("is made smaller rather than broken within a phrase", () => {
    expect(fitLines(["大湾区智慧城市"], widthOf, BOX)).toEqual({
      size: 10,
      lines: ["大湾区智慧城市"],
      isCut: false,
    });
  });

  it("that does not fit is cut after a phrase, without its punctuation, and shown to be cut", () => {
    const box = { ...BOX, height: 10, sizes: [10] };
    expect(fitLines(["新港，", "开航，", "首航", "三十", "艘船"], widthOf, box)).toEqual({
      size: 10,
      lines: ["新港，开航，首航…"],
      isCut: true,
    });
  });

  it("always fits in width and height, and only loses what the ellipsis replaces", () => {
    const phrase = fc.stringMatching(/^[港船a，“ ]{0,14}$/);
    const box = fc.record({
      width: fc.integer({ min: 20, max: 200 }),
      height: fc.integer({ min: 10, max: 100 }),
      sizes: fc.constantFrom([20, 15, 10], [10]),
      leading: fc.constant(1),
    });
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 30 }), box, (phrases, room) => {
        const { size, lines, isCut } = fitLines(phrases, widthOf, room);
        for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(room.width);
        expect(lines.length * size).toBeLessThanOrEqual(room.height);
        const shown = lines.join("").replace(/\s/g, "");
        const whole = phrases.join("").replace(/\s/g, "");
        if (isCut) expect(whole.startsWith(shown.slice(0, -1)) && shown.endsWith("…")).toBe(true);
        else expect(shown).toBe(whole);
      }),
    );
  });
});
