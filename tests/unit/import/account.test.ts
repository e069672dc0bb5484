import fc from "fast-check";
import { expect, it } from "vitest";
import { accountOf } from "../../../src/import/account.ts";
import { NOTHING_GIVEN } from "../../../src/import/propose/context.ts";
import { propose } from "../../../src/import/propose/propose.ts";
import { readPress } from "../../../src/import/source/read-press.ts";
import { documentOf, zipped } from "./word-document.ts";

const CONTEXT = {
  newspapers: [],
  topics: [],
  ids: new Set<string>(),
  today: "2026-11-27",
  given: NOTHING_GIVEN,
};
/** Words that identify a piece of a file wherever it comes out: no piece has the words of another. */
const PIECES =
  "渡轮换新船|过海更平稳|昨日启用|码头整修|夜间增班|票价两元|座位宽敞|乘客称便|旧船退役|航程缩短|老人免票|遇风停航".split(
    "|",
  );
const MARKS = fc.constantFrom("", "。", "，", "：", "；", "（", "）", "“", "1.", "一、", " ", "\t");

const piece = (count: number) => fc.shuffledSubarray(PIECES, { minLength: 1, maxLength: count });

/** The characters of a file that are in no item and not in the account. */
async function missing(name: string, bytes: Uint8Array, words: readonly string[]): Promise<string[]> {
  const press = await readPress(name, bytes);
  const items = propose(press, CONTEXT);
  const { leftOut, characters } = accountOf({ name, bytes }, press, items);
  const found = [...items.map(({ source }) => source), ...leftOut.map(({ text }) => text)]
    .join("\n")
    .replace(/\s/g, "");
  expect(characters.received).toBe(characters.taken + characters.leftOut);
  return words.filter((word) => !found.includes(word));
}

/** Ways in which a Word document can hold a word. */
const WORD_FORMS: readonly ((word: string) => string)[] = [
  (word) => `<w:p><w:r><w:t>${word}</w:t></w:r></w:p>`,
  (word) => `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${word}</w:t></w:r></w:p>`,
  (word) => `<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>${word}</w:t></w:r></w:p>`,
  (word) => `<w:p><w:del w:author="甲"><w:r><w:delText>${word}</w:delText></w:r></w:del></w:p>`,
  (word) => `<w:p><w:ins w:author="甲"><w:r><w:t>${word}</w:t></w:r></w:ins></w:p>`,
  (word) =>
    `<w:p><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>${word}</w:t></w:r></w:rubyBase></w:ruby></w:p>`,
  (word) =>
    `<w:p><w:ruby><w:rt><w:r><w:t>${word}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase></w:ruby></w:p>`,
  (word) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(○,${word})</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  (word) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF ${word}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>见</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  (word) =>
    `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${word}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>8</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`,
  (word) =>
    `<w:p><w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent><w:p><w:r><w:t>${word}</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>`,
  (word) => `<w:sdt><w:sdtContent><w:p><w:r><w:t>${word}</w:t></w:r></w:p></w:sdtContent></w:sdt>`,
  (word) => `<w:p><w:hyperlink><w:r><w:t>${word}</w:t></w:r></w:hyperlink></w:p>`,
  (word) => `<w:p><w:smartTag><w:r><w:t>${word}</w:t></w:r></w:smartTag></w:p>`,
];

it("every word of a Word document is in an item or in the account", async () => {
  await fc.assert(
    fc.asyncProperty(piece(8), fc.infiniteStream(fc.constantFrom(...WORD_FORMS)), async (words, forms) => {
      const body = words.map((word) => forms.next().value(word)).join("");
      expect(await missing("a.docx", zipped(documentOf(body)), words), body).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it("so is what is in its other parts", async () => {
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const [note = "", comment = "", header = "", chart = ""] = PIECES;
  const parts = {
    ...documentOf("<w:p><w:r><w:t>字</w:t></w:r></w:p>"),
    "word/footnotes.xml": `<w:footnotes ${space}><w:footnote><w:p><w:r><w:t>${note}</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    "word/comments.xml": `<w:comments ${space}><w:comment w:author="甲"><w:p><w:r><w:t>${comment}</w:t></w:r></w:p></w:comment></w:comments>`,
    "word/header1.xml": `<w:hdr ${space}><w:p><w:r><w:t>${header}</w:t></w:r></w:p></w:hdr>`,
    "word/charts/chart1.xml": `<c><v>${chart}</v></c>`,
  };
  expect(await missing("a.docx", zipped(parts), [note, comment, header, chart])).toEqual([]);
});

/** Elements of a web page that can hold a word. */
const HTML_FORMS: readonly ((word: string) => string)[] = [
  ...[
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "li",
    "nav",
    "aside",
    "footer",
    "header",
    "article",
    "main",
    "figcaption",
    "del",
    "sup",
    "pre",
    "blockquote",
    "button",
    "title",
    "noscript",
    "template",
    "style",
    "dt",
  ].map((name) => (word: string) => `<${name}>${word}</${name}>`),
  (word) => `<p style="display: none">${word}</p>`,
  (word) => `<p hidden>${word}</p>`,
  (word) => `<div class="related"><a href="x">${word}</a><a href="y">乙</a></div>`,
  (word) => `<ul class="nav"><li><a href="x">${word}</a></li><li><a href="y">乙</a></li></ul>`,
  (word) => `<h3>相关新闻</h3><ul><li><a href="x">${word}</a></li></ul>`,
  (word) => `<table><tr><td>${word}</td><td>8</td></tr><tr><td>9</td><td></td></tr></table>`,
  (word) => `<ruby>字<rt>${word}</rt></ruby>`,
  (word) => `<!-- ${word} -->`,
  (word) => `<script>${word}</script>`,
  (word) => `<img alt="${word}" src="x.jpg">`,
];

it("every word of a web page is in an item or in the account", async () => {
  await fc.assert(
    fc.asyncProperty(piece(8), fc.infiniteStream(fc.constantFrom(...HTML_FORMS)), async (words, forms) => {
      const html = `<!doctype html><html><body>${words.map((word) => forms.next().value(word)).join("\n")}`;
      expect(await missing("a.html", Buffer.from(html), words), html).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it("every word of a text is in an item or in the account", async () => {
  const lines = fc.tuple(
    piece(9),
    fc.infiniteStream(fc.tuple(MARKS, MARKS, fc.constantFrom("\n", "\n\n", "\n### ", "\n　　"))),
  );
  await fc.assert(
    fc.asyncProperty(lines, async ([words, marks]) => {
      const text = words
        .map((word) => {
          const [before, after, end] = marks.next().value;
          return `${before}${word}${after}${end}`;
        })
        .join("");
      expect(await missing("a.txt", Buffer.from(text), words), text).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
