import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { PassThrough } from "node:stream";
import { expect, onTestFinished, test, vi } from "vitest";
import { askAbout, askUnknown } from "../../../src/cli/import-dialog.ts";
import type { ArchiveContext } from "../../../src/import/propose/context.ts";
import type { DraftItem } from "../../../src/import/propose/draft.ts";
import { propose } from "../../../src/import/propose/propose.ts";
import type { Review } from "../../../src/import/propose/review.ts";
import { readPress } from "../../../src/import/source/read-press.ts";

/** Made up for these tests; no newspaper printed it. */
const TEXT = [
  "渡轮换新船 过海更平稳",
  "港报综合 昨日，渡轮公司启用三艘新船，航程缩短到12分钟，每日往返四十班，节假日增至六十班，老人和儿童半价；公司请乘客提前一刻钟到码头候船，遇大风停航时以当日公告为准，已售船票可以退款。",
  "新船上层",
  "公司说，旧船将在年内退役。",
  "",
].join("\n");
const TWO = `${TEXT}\n学校食堂公开菜谱\n本报讯 食堂菜谱从本周起公开。\n`;
const LINE_START = "\x15";
const title = { id: "port-daily", title: { zh: "港报", en: "Port Daily" } };
const CONTEXT: ArchiveContext = {
  newspapers: [{ ...title, publisher: null, place: null, dates: null, notes: null }],
  topics: [],
  ids: new Set(["taken"]),
  today: "2026-11-27",
  given: { newspaper: null, date: null, page: null },
};

/** A place for progress that the tests can look into. */
function progressInMemory(kept: { review: Review | null } = { review: null }) {
  return {
    kept,
    load: async () => kept.review,
    save: async (review: Review) => void Object.assign(kept, { review }),
    remove: async () => void Object.assign(kept, { review: null }),
  };
}

interface Typed {
  items: DraftItem[] | null;
  shown: string;
}

/** Goes through the dialogue as an editor would who types this at the prompts, one after the other. */
async function typing(answers: string[], text = TEXT, progress = progressInMemory()): Promise<Typed> {
  const press = await readPress("press.txt", Buffer.from(text));
  let shown = "";
  const log = vi.spyOn(console, "log").mockImplementation((line) => {
    shown += `${line}\n`;
  });
  const [input, output] = [new PassThrough(), new PassThrough()];
  const terminal = createInterface({ input, output, terminal: true });
  output.setEncoding("utf8").on("data", (text: string) => {
    shown += text;
    // A prompt is written in one piece, and the text to edit is there before the answer.
    if (/: $|> $/.test(text)) setImmediate(() => input.write(`${answers.shift() ?? "q"}\r`));
  });
  try {
    const dialog = { press, context: CONTEXT, terminal, languages: ["en"] as const, progress };
    const items = await askAbout(dialog);
    for (const item of items ?? []) await askUnknown(item, dialog);
    expect(answers).toEqual([]);
    return { items, shown };
  } finally {
    terminal.close();
    log.mockRestore();
  }
}

const proposed = async (text = TEXT) => propose(await readPress("press.txt", Buffer.from(text)), CONTEXT);
const blocksOf = (item: DraftItem | undefined) =>
  item?.blocks.map(({ kind, text }) => `${kind} ${text.slice(0, 4)}`);

test("one answer accepts an item, and two give facts that are not in the text", async () => {
  const [item] = await proposed();
  const { items, shown } = await typing(["", "2021-03-05", "2"]);
  expect(items?.[0]?.blocks).toEqual(item?.blocks);
  expect(items?.[0]).toMatchObject({ headline: item?.headline, date: { day: "2021-03-05" }, page: "2" });
  expect(shown).toMatch(/1\/1.*lines 1–4/);
});

test("a accepts all remaining items", async () => {
  const { items } = await typing(["a", "", "", "", ""], TWO);
  expect(items).toHaveLength(2);
});

test("the kind of a block is changed, and changed back by undo", async () => {
  expect(blocksOf((await typing(["k 4 paragraph", "", "", ""])).items?.[0])).toContain("paragraph 新船上层");
  expect(blocksOf((await typing(["k 4 paragraph", "u", "", "", ""])).items?.[0])).toContain(
    "heading 新船上层",
  );
  expect(blocksOf((await typing(["k 4 omitted", "", "", ""])).items?.[0])).not.toContain("heading 新船上层");
});

test("blocks are joined and split again", async () => {
  const joined = await typing(["j 4", "", "", ""]);
  expect(blocksOf(joined.items?.[0])).toEqual(["paragraph 昨日，渡", "paragraph 新船上层"]);
  const split = await typing(["j 4", "s 4 4", "", "", ""]);
  expect(blocksOf(split.items?.[0])).toEqual([
    "paragraph 昨日，渡",
    "heading 新船上层",
    "paragraph 公司说，",
  ]);
  expect((await typing(["s 3 9", "q"])).shown).toContain("cannot be split");
});

test("a block is marked as the headline of another item", async () => {
  const { items } = await typing(["h 4", "", "", "", "", "", ""]);
  expect(items?.map(({ headline }) => headline?.title)).toEqual(["渡轮换新船 过海更平稳", "新船上层"]);
});

test("for an item that is left out or merged, the dialogue says what happens to its lines", async () => {
  const left = await typing(["", "n", "", ""], TWO);
  expect(left.items).toHaveLength(1);
  expect(left.shown).toMatch(/Lines 6–7 are in no item/);
  const merged = await typing(["", "m", "", "", ""], TWO);
  expect(merged.items).toHaveLength(1);
  expect(merged.shown).toMatch(/Lines 6–7 go on with the item that begins in line 1/);
});

test("an edit that changes the newspaper's words is refused, and the dialogue asks again", async () => {
  const { items, shown } = await typing([
    "e 1",
    `${LINE_START}渡轮换旧船`,
    "e 1",
    `${LINE_START}渡轮换新船 | 过海更平稳 |`,
    "",
    "",
    "",
  ]);
  expect(shown).toContain("words may not");
  expect(items?.[0]?.headline).toEqual({ kicker: "渡轮换新船", title: "过海更平稳", deck: null });
});

test("a long text is edited in the editor's own program", async () => {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-editor-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const program = join(folder, "editor");
  await writeFile(program, "#!/bin/sh\nsed -i 's/12分钟/12 分钟/' \"$1\"\n");
  await chmod(program, 0o755);
  vi.stubEnv("EDITOR", program);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { items } = await typing(["e 3", "", "", ""]);
  expect(items?.[0]?.blocks[0]?.text).toContain("缩短到12 分钟，");
});

test("a misreading is corrected, and the record says what was printed", async () => {
  const answers = ["c 5", `${LINE_START}公司说，旧船将在年底退役。`, "misread", "an editor", "", "", ""];
  const { items } = await typing(answers);
  expect(items?.[0]?.blocks.at(-1)?.text).toBe("公司说，旧船将在年底退役。");
  expect(items?.[0]?.corrections).toEqual([
    { block: "p2", printed: "内", corrected: "底", why: "misread", by: "an editor" },
  ]);
});

test("after quitting, the editor continues at the same item", async () => {
  const progress = progressInMemory();
  expect((await typing(["", "k 1 headline", "q"], TWO, progress)).items).toBeNull();
  const { items, shown } = await typing(["", "", "", "", ""], TWO, progress);
  expect(items).toHaveLength(2);
  expect(shown).toMatch(/Going on from last time/);
  expect(shown).not.toMatch(/1\/2/);
});

test("an unknown command changes nothing", async () => {
  const { items, shown } = await typing(["x", "k 99 list", "?", "", "", ""]);
  expect(items?.[0]?.blocks).toEqual((await proposed())[0]?.blocks);
  expect(shown).toMatch(/no such command[\s\S]*no such block/);
});

test("the dialogue asks again for an invalid day", async () => {
  const { items, shown } = await typing(["", "5 March", "2021-03-05", ""]);
  expect(shown).toContain("expected a day such as 2021-01-05");
  expect(items?.[0]?.date).toEqual({ day: "2021-03-05", line: null });
});
