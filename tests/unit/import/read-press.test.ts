import { expect, it } from "vitest";
import { NOTHING_GIVEN } from "../../../src/import/propose/context.ts";
import { propose } from "../../../src/import/propose/propose.ts";
import { readPress } from "../../../src/import/source/read-press.ts";
import { outlineOf } from "./outline.ts";
import { wordDocument } from "./word-document.ts";

const CONTEXT = {
  newspapers: [],
  topics: [],
  ids: new Set<string>(),
  today: "2026-11-27",
  given: NOTHING_GIVEN,
};

async function outlined(name: string, bytes: Uint8Array): Promise<string[]> {
  const press = await readPress(name, bytes);
  return press ? propose(press, CONTEXT).map(outlineOf) : [];
}

/** What both documents below say; made up. */
const OUTLINE = [
  [
    "-- lines 1–7",
    "‖渡轮换新船‖",
    "(本报记者 张三)",
    "¶ 昨日，渡轮公司启用三艘新船。新船以“白鹭”命名。",
    "[] 新船驶进码头。",
    "## 服务更近",
    "¶ 夜间班次也会增加。",
    "¶ 座位也宽敞了。",
  ].join("\n"),
  [
    "-- lines 8–10",
    "‖学校食堂公开菜谱‖",
    "(本报讯)",
    "¶ 食堂菜谱从本周起公开。",
    "¶ 家长可以在网上查看。",
  ].join("\n"),
];

it("an HTML page is read by its headings, paragraphs, captions and tables", async () => {
  const html = `<!doctype html><html><head><title>不算</title><style>p{}</style></head><body>
    <h1>渡轮换新船</h1><p>本报记者 张三</p>
    <p>昨日，渡轮公司启用<b>三艘</b>
      新船。新船以&ldquo;白鹭&rdquo;命名。</p>
    <figure><img src="x.jpg"><figcaption>新船驶进码头。</figcaption></figure>
    <h2>服务更近</h2><p>夜间班次也会增加。</p><table><tr><td>座位也宽敞了。</td></tr></table>
    <script>alert("不算")</script>
    <h1>学校食堂公开菜谱</h1><p>本报讯 食堂菜谱从本周起公开。<br>家长可以在网上查看。</p></body></html>`;
  expect(await outlined("a.html", Buffer.from(html))).toEqual(OUTLINE);
});

it("a Word document is read by its styles and bold lines", async () => {
  const bytes = wordDocument([
    { text: "渡轮换新船", style: "heading 1" },
    { text: "本报记者 张三" },
    { text: "昨日，渡轮公司启用三艘新船。新船以“白鹭”命名。" },
    { text: "新船驶进码头。", style: "caption" },
    { text: "服务更近", bold: true },
    { text: "夜间班次也会增加。" },
    { text: "座位也宽敞了。" },
    { text: "学校食堂公开菜谱", style: "heading 1" },
    { text: "本报讯 食堂菜谱从本周起公开。" },
    { text: "家长可以在网上查看。" },
  ]);
  expect(await outlined("a.docx", bytes)).toEqual(OUTLINE);
});

it("what is no Word document is refused", async () => {
  expect(await readPress("a.docx", Buffer.from("渡轮"))).toBeNull();
});
