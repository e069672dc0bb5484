import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadingByline, wholeByline } from "../../../src/import/segment/byline.ts";

describe("a line", () => {
  it.each([
    ...[
      "本报记者 林小渡",
      "记者林小渡 通讯员陈文",
      "（特约记者 林 渡 实习生 陈文）",
      "文/记者 林小渡 摄影报道",
    ],
    ...["深圳侨报综合", "深圳侨报综合　记者 林小渡", "本报讯 记者 林小渡、陈文／图", "□林小渡"],
    "记者 林一、林二、林三、林四、林五、林六、林七、林八",
  ])("%j is a byline", (line) => {
    expect(wholeByline(line)).not.toBeNull();
  });

  it.each([
    "记者",
    "记者节这一天的城市",
    "深圳侨报综合报道了这件事情。",
    "林小渡",
    "昨日 记者 林小渡",
    "记者 林小渡说：",
  ])("%j is none", (line) => {
    expect(wholeByline(line)).toBeNull();
  });
});

describe("a paragraph", () => {
  it.each([
    ["记者 林小渡　新港日前开航。", "记者 林小渡", "新港日前开航。"],
    ["本报讯　记者 林小渡　新港日前开航。", "本报讯　记者 林小渡", "新港日前开航。"],
    ["本报讯　记者 林小渡：新港日前开航。", "本报讯　记者 林小渡：", "新港日前开航。"],
    ["本报讯　新港日前开航。", "本报讯", "新港日前开航。"],
    ["本报讯（记者 林小渡）新港日前开航。", "本报讯（记者 林小渡）", "新港日前开航。"],
  ])("%j begins with a byline", (text, byline, rest) => {
    expect(leadingByline(text)).toMatchObject({ byline, rest });
  });

  it.each(["记者昨日从市政府获悉，新港开航。", "记者：新港何时开航？", "新港日前开航。"])(
    "%j does not",
    (text) => {
      expect(leadingByline(text)).toBeNull();
    },
  );
});

describe("whatever a text has", () => {
  it("it is read, and in no more time than a test has", () => {
    const word = fc.constantFrom(
      "记者",
      "林",
      "陈文",
      "通讯员",
      "深圳侨报综合",
      "摄影",
      "（",
      "）",
      "、",
      "/",
      "：",
      "。",
    );
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, (text) => {
        const found = leadingByline(text);
        wholeByline(text);
        // Nothing is lost between the byline and what follows it.
        if (found) expect(text.replaceAll(/\s/g, "")).toBe((found.byline + found.rest).replaceAll(/\s/g, ""));
      }),
      { numRuns: 1000, examples: [[`深圳侨报综合　记者${" 林".repeat(22)}。`]] },
    );
  });
});
