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
import { readPress } from "../../../src/import/source/read-press.ts";

/** Made up for these tests; no newspaper printed it. */
const TEXT = [
  "渡轮换新船 过海更平稳",
  "港报综合 昨日，渡轮公司启用三艘新船，航程缩短到12分钟，每日往返四十班，节假日增至六十班，老人和儿童半价；公司请乘客提前一刻钟到码头候船，遇大风停航时以当日公告为准，已售船票可以退款。",
  "新船上层",
  "公司说，旧船将在年内退役。",
  "",
].join("\n");
const LINE_START = "\x15";
const title = { id: "port-daily", title: { zh: "港报", en: "Port Daily" } };
const CONTEXT: ArchiveContext = {
  newspapers: [{ ...title, publisher: null, place: null, dates: null, notes: null }],
  topics: [],
  ids: new Set(["taken"]),
  today: "2026-11-27",
  given: { newspaper: null, date: null, page: null },
};

/** Goes through the dialogue as an editor would who types this at the prompts, one after the other. */
async function typing(...answers: string[]): Promise<{ items: DraftItem[] | null; shown: string }> {
  const press = await readPress("press.txt", Buffer.from(TEXT));
  if (!press) throw new Error("the text cannot be read");
  let shown = "";
  const log = vi.spyOn(console, "log").mockImplementation((line) => {
    shown += `${line}\n`;
  });
  const [input, output] = [new PassThrough(), new PassThrough()];
  const terminal = createInterface({ input, output, terminal: true });
  output.setEncoding("utf8").on("data", (text: string) => {
    shown += text;
    // A prompt is written whole; the text to edit is there before the answer is.
    if (/: $|> $/.test(text)) setImmediate(() => input.write(`${answers.shift() ?? "q"}\r`));
  });
  try {
    const dialog = { press, context: CONTEXT, terminal, languages: ["en"] as const };
    const items = await askAbout(dialog);
    for (const item of items ?? []) await askUnknown(item, dialog);
    expect(answers).toEqual([]);
    return { items, shown };
  } finally {
    terminal.close();
    log.mockRestore();
  }
}

const proposed = async () => {
  const press = await readPress("press.txt", Buffer.from(TEXT));
  return press ? propose(press, CONTEXT, new Map()) : [];
};
const kindsOf = (item: DraftItem | undefined) => item?.blocks.map(({ kind }) => kind);

test("yes to everything is what was proposed", async () => {
  const [item] = await proposed();
  const yes = item?.proposals.map(() => "y") ?? [];
  const { items, shown } = await typing(...yes, "2021-03-05", "2");
  expect(kindsOf(items?.[0])).toEqual(["paragraph", "heading", "paragraph"]);
  expect(items?.[0]).toMatchObject({ headline: item?.headline, date: { day: "2021-03-05" }, page: "2" });
  for (const proposal of item?.proposals ?? []) expect(shown).toContain(proposal.reason.en);
});

test("yes to the rest asks no more than what no text says", async () => {
  const { items } = await typing("a", "", "");
  expect(items?.[0]).toMatchObject({ newspaper: "port-daily", date: null, page: null });
});

test("a subhead that is refused is text again, and the rest is proposed anew", async () => {
  const [item] = await proposed();
  const kinds = item?.proposals.map(({ kind }) => kind) ?? [];
  const before = kinds.slice(0, kinds.indexOf("subhead")).map(() => "y");
  const { items } = await typing(...before, "n", "a", "", "");
  expect(items?.[0]?.blocks.map(({ kind }) => kind)).not.toContain("heading");
});

test("what is edited keeps the newspaper's words, or is asked for again", async () => {
  const { items, shown } = await typing(
    ...["y", "e", `${LINE_START}渡轮换旧船`, "e", `${LINE_START}渡轮换新船 | 过海更平稳 |`, "a", "", ""],
  );
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
  const [item] = await proposed();
  const at = item?.proposals.findIndex(({ kind }) => kind === "paragraph") ?? 0;
  const { items } = await typing(...Array(at).fill("y"), "e", "a", "", "");
  expect(items?.[0]?.blocks[0]?.text).toContain("缩短到12 分钟，");
});

test("a day that is none is asked for again, and q stops with nothing", async () => {
  const { items, shown } = await typing("a", "5 March", "2021-03-05", "");
  expect(shown).toContain("expected a day such as 2021-01-05");
  expect(items?.[0]?.date).toEqual({ day: "2021-03-05", line: null });
  expect((await typing("y", "q")).items).toBeNull();
});
