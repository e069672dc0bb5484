import fc from "fast-check";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { startTags } from "../../../src/release/page-tags.ts";

const READ = new Set(["id", "href"]);

/** The attributes that a parser reads of each element. */
function parsed(html: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const parser = new Parser({
    onopentag: (_, { id, href }) => {
      const own = { ...(id !== undefined && { id }), ...(href !== undefined && { href }) };
      if (Object.keys(own).length > 0) found.push(own);
    },
  });
  parser.end(html);
  return found;
}

test("a tag has the attributes that a parser finds in it", () => {
  const piece = fc.constantFrom(
    ...[
      "<a",
      "<p",
      "</p>",
      ">",
      "/>",
      " ",
      "=",
      '"',
      "'",
      "id",
      "HREF",
      " id=",
      ' href="',
      "&amp;",
      "&lt",
      "&#x4e2d;",
    ],
    ...[
      "&copy=1",
      "甲",
      "<!--",
      "-->",
      "<title>",
      "</title>",
      "<svg>",
      "</svg>",
      "<math>",
      "</math>",
      "?q=1&p=2",
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const html = pieces.join("");
      const found = startTags(html, READ).map(({ attributes }) => attributes);
      expect(found).toEqual(parsed(html));
    }),
    { numRuns: 2_000 },
  );
});

test("scripts and styles have their text, and what is in a template is left out", () => {
  const html =
    '<style>a{}</style><template><b id="x"></b><script>1</script></template><script>"<b id=y>"</script>';
  expect(startTags(html, READ).map(({ name, code }) => [name, code])).toEqual([
    ["style", "a{}"],
    ["script", '"<b id=y>"'],
  ]);
});

test("only the end of a drawing ends it", () => {
  const html = '<math></svg><title><a id="x"></a></title></math><title><a id="y"></a></title>';
  expect(startTags(html, READ).flatMap(({ attributes }) => attributes.id ?? [])).toEqual(["x"]);
});

test("a title that closes itself holds nothing of its drawing", () => {
  const html = '<svg><title/><style><a id="x"></a></style></svg><svg/><style><a id="y"></a></style>';
  expect(startTags(html, READ).flatMap(({ attributes }) => attributes.id ?? [])).toEqual(["x"]);
});

test("a style in a drawing has tags", () => {
  const html = '<svg><style><a href="/x"></a></style></svg><style><a href="/y"></a></style>';
  expect(startTags(html, READ).flatMap(({ attributes }) => attributes.href ?? [])).toEqual(["/x"]);
});
