import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { diffOf, fixContent } from "../../../src/cli/fix-content.ts";
import { BODY, EN, en, SOURCE, ZH, zh } from "../../fixtures/bad/valid-archive.ts";
import { writeContent } from "../content/content-tree.ts";

const all = () => true;

/** Fixes a content folder and returns the text of its record then. */
async function fixedRecord(content: string): Promise<string> {
  await fixContent(content, all);
  return readFile(join(content, ZH), "utf8");
}

it("half-width marks are fixed, and the record still says what its source says", async () => {
  const body = BODY.replace("，", ",");
  const content = writeContent({ [ZH]: zh({}, body) });
  const [fixed, ...others] = await fixContent(content, all);
  expect(others).toEqual([]);
  expect(fixed).toMatchObject({ path: ZH, before: zh({}, body), after: zh() });
  expect(diffOf({ path: ZH, before: zh({}, body), after: zh() }, "content").split("\n")).toEqual([
    ...[`--- content/${ZH}`, `+++ content/${ZH}`, "@@ -9,3 +9,3 @@", " "],
    ...["-昨日,新港开航。 ^p1", "+昨日，新港开航。 ^p1", " ", ""],
  ]);
  expect(await fixContent(content, all)).toEqual([]);
});

it("blocks without id get the next free one, never a retired one", async () => {
  const body =
    '昨日，新港开航。\n\n## 小标题\n\n- 甲\n- 乙\n\n首航30艘船。 ^p2\n\n![](<> "图")\n\n> 引文\n\n三。 \n';
  const content = writeContent({
    [ZH]: zh({ source: null, retired: "{ p3: p2 }" }, body),
    ...{ [EN]: null, [SOURCE]: null },
  });
  expect(await fixedRecord(content)).toBe(
    zh(
      { source: null, retired: "{ p3: p2 }" },
      '昨日，新港开航。 ^p1\n\n## 小标题 ^h1\n\n- 甲\n- 乙\n\n^l1\n\n首航30艘船。 ^p2\n\n![](<> "图") ^f1\n\n> 引文\n\n^q1\n\n三。 ^p4\n',
    ),
  );
});

it.each([
  ["a byte order mark and line ends of Windows", (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`],
  ["spaces at the ends of lines", (text: string) => text.replaceAll(/\^p\d/g, "$&  ")],
  ["no last line end", (text: string) => text.trimEnd()],
])("%s are fixed in both languages, and the source is left as it came", async (_, change) => {
  const source = "\uFEFF新港开航\r\n本报记者 昨日,新港开航。 \r\n首航30艘船。";
  const content = writeContent({ [ZH]: change(zh()), [EN]: change(en()), [SOURCE]: source });
  expect((await fixContent(content, all)).map(({ path }) => path).sort()).toEqual([EN, ZH].sort());
  expect(await fixedRecord(content)).toBe(zh());
  expect(await readFile(join(content, SOURCE), "utf8")).toBe(source);
});

it("a line that two spaces break stays broken", async () => {
  const body = "昨日，新港开航。  \n首航30艘船。 ^p1\n";
  const content = writeContent({ [ZH]: zh({ source: null }, body), [EN]: null, [SOURCE]: null });
  expect(await fixedRecord(content)).toBe(zh({ source: null }, body));
});

it("only the files asked for are touched, and none that is not text", async () => {
  const record = `${zh()} `;
  const content = writeContent({ [ZH]: record, [EN]: new Uint8Array([0xc9, 0xee]) });
  expect(await fixContent(content, (path) => path === EN)).toEqual([]);
  expect(await readFile(join(content, ZH), "utf8")).toBe(record);
});
