import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { NOTHING_GIVEN } from "../../../src/import/propose/context.ts";
import { propose } from "../../../src/import/propose/propose.ts";
import type { RefusedPress } from "../../../src/import/source/limits.ts";
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
  return propose(await readPress(name, bytes), CONTEXT).map(outlineOf);
}

/** The text of both documents below; invented. */
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

it.each<[string, string | Uint8Array, RegExp]>([
  ["a.docx", "%PDF-1.7 …", /PDF/],
  ["a.txt", "{\\rtf1\\ansi 渡轮}", /docx/],
  ["a.txt", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /docx/],
  ["a.html", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n", /browser/],
  ["a.txt", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), /picture/],
  ["a.txt", Uint8Array.of(0, 1, 2, 3, 0xff), /unknown/],
])("%s that is something else is refused by what it is", async (name, content, reason) => {
  vi.stubEnv("PATH", "");
  onTestFinished(() => void vi.unstubAllEnvs());
  const refused = await readPress(name, typeof content === "string" ? Buffer.from(content) : content).catch(
    (error: RefusedPress) => error.reason.en,
  );
  expect(refused).toMatch(reason);
});

it("a text is read as one whatever it is called, and so is a web page", async () => {
  expect(
    await outlined("a.docx", Buffer.from("渡轮换新船\n本报讯 昨日，渡轮公司启用三艘新船。")),
  ).toHaveLength(1);
  const page = "<!doctype html><body><h1>渡轮换新船</h1><p>昨日，渡轮公司启用三艘新船。</p>";
  expect(await outlined("a.txt", Buffer.from(page))).toEqual(await outlined("a.html", Buffer.from(page)));
});

it("a doc file is read by the LibreOffice of the machine", async () => {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-office-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const made = join(folder, "made.docx");
  await writeFile(made, wordDocument([{ text: "渡轮换新船" }, { text: "昨日，渡轮公司启用三艘新船。" }]));
  const program = `#!/bin/sh\nwhile [ "$1" != "--outdir" ]; do shift; done\n/bin/cp ${made} "$2/received.docx"\n`;
  await writeFile(join(folder, "soffice"), program, { mode: 0o755 });
  vi.stubEnv("PATH", folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  const press = await readPress("a.doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
  expect(press.rows).toEqual(["渡轮换新船", "昨日，渡轮公司启用三艘新船。"]);
});
