import fc from "fast-check";
import { expect, it } from "vitest";
import { pressTextOf } from "../../../src/import/source/press-text.ts";
import { plainText } from "../../../src/import/source/text-press.ts";
import { faultsOf, proposedFor } from "./written.ts";

/** Words, marks and lines that press texts have, and some that mean something in Markdown or YAML. */
const PIECE = fc.constantFrom(
  ...[
    "新港开航",
    "港报综合 ",
    "本报讯（记者 张三）",
    "昨日,",
    "共30艘",
    "。",
    "；",
    "：",
    "“",
    "”",
    "《意见》",
    "（",
    "）",
  ],
  ...[
    "图为港口。",
    "图①：码头",
    "李四 摄",
    "（记者 王五）",
    "责任编辑：赵六",
    "—— 一年回顾",
    "一、",
    "推动",
    "111.",
    "4亿元",
  ],
  ...[
    "# ",
    "* ",
    "- ",
    "1. ",
    "> ",
    "**",
    "_a_",
    "`",
    "[x](y)",
    "<b>",
    "&amp;",
    "\\",
    "|",
    "~~",
    " ^p1",
    "---",
    "===",
    "![",
    "^[",
    ": ",
  ],
  ...[
    "Shen",
    "zhen",
    "Huawei ",
    "—",
    "…",
    "　",
    "\t",
    "'",
    '"',
    "{",
    "null",
    "true",
    "@",
    "%",
    "!",
    "?",
    "\u200b",
    "龘",
  ],
);
const LINE = fc.array(PIECE, { minLength: 0, maxLength: 9 }).map((pieces) => pieces.join(""));
const TEXT = fc
  .tuple(
    fc.array(fc.tuple(LINE, fc.constantFrom("\n", "\n\n", "\n\n\n", "\r\n", "\n　　")), {
      minLength: 1,
      maxLength: 14,
    }),
  )
  .map(([lines]) => lines.flat().join(""));
/**
 * Texts that once came out otherwise: text that occurs twice cannot be recognised as moved, a byline may end a line,
 * two lists that follow one another would be one, and signs around a caption may end below the item.
 */
const ONCE_WRONG = [
  "新港开航\n昨日，新港正式开航。（记者 王五）\n",
  "新港开航\n图为港口。\n本报讯（记者 张三）\n图为港口。\n",
  "港报综合 \n新港开航\n\n新港开航港报综合 \n新港开航龘\n",
  "新港开航: \n新港开航\n责任编辑：赵六\n新港开航\n新港开航新港开航\n",
  "新港开航\n；\n新港开航\n　　{\n李四 摄\n）\n---\n\n\n_a_\n新港开航；新港开航\n新港开航新港开航\n",
  "新港开航: \n新港开航\n======\n新港开航\n新港开航新港开航\n",
];
const ANY = fc.string({ unit: "binary", maxLength: 200 });

it.each([
  ["press texts of every sort", TEXT],
  ["any text at all", ANY],
])(
  "whatever is written of %s says what its source says",
  (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const item of proposedFor(text)) {
          if (!item.headline) continue;
          expect(faultsOf(item), text).toEqual([]);
        }
      }),
      { numRuns: 300, examples: ONCE_WRONG.map((text) => [text]) },
    );
  },
  60_000,
);

it("the source of an item is the lines that it states, without those that it leaves out", () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const { rows } = pressTextOf(plainText(text).text);
      const stated = proposedFor(text).map(({ lines: [first, last], omitted, source }) => {
        const own = rows.slice(first - 1, last).filter((_, index) => !omitted.includes(first + index));
        return source === `${own.join("\n")}\n`;
      });
      expect(stated).not.toContain(false);
    }),
  );
});

it("no line is in two items, and each that has words is in one or is left out", () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const items = proposedFor(text);
      for (const [index, item] of items.entries())
        expect(item.lines[0]).toBeGreaterThan(items[index - 1]?.lines[1] ?? 0);
    }),
  );
});
