import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";
import { glob } from "tinyglobby";
import { expect, onTestFinished, test } from "vitest";
import { PROJECT, runCommand, userEnvironment } from "../unit/cli/command.ts";
import { pagesOf } from "./site.ts";

/**
 * Front matter and texts of items as an editor adds them: the first has no source and no translation, one corrects
 * what was printed, and the last was printed in English.
 */
const ADDED: Record<string, { zh?: string; en?: string; source?: string }> = {
  notice: {
    zh: `title: 码头停电通知
---

明日清晨码头停电，请各船早做准备。 ^p1
`,
  },
  timetable: {
    zh: `date: 2021-03~
dateEvidence: 正文只提到三月。
title: 三月渡轮时刻
byline: 本报讯
---

渡轮时刻如下。 ^p1

| 开往 | 开船 |
|---|--:|
| 对岸 | 6:30 |

^t1

- 凭票上船
- 不带活禽 ^l1
`,
    en: `title: The ferry in March
byline: From our office
---

The hours of the ferry are as follows. ^p1

| To | Leaves |
|---|--:|
| The other side | 6:30 |

^t1

- A ticket is needed
- No live poultry ^l1
`,
  },
  pictures: {
    zh: `title: 渔港两景
---

渔港清晨与黄昏各有一景。 ^p1

![清晨的渔港](quay.png "清晨。") ^f1

![黄昏的渔港](quay.png "黄昏。") ^f2
`,
    en: `title: Two views of the fishing harbour
---

The fishing harbour has a view in the morning and one in the evening. ^p1

![The fishing harbour in the morning](quay.png "Morning.") ^f1

![The fishing harbour in the evening](quay.png "Evening.") ^f2
`,
  },
  misprint: {
    zh: `title: 灯会人数
corrections:
  - { block: p1, printed: 三万人, corrected: 三千人, why: 报纸次日更正, by: 编者, date: 2026-11-20 }
source: { file: source.txt }
---

昨晚灯会开幕，来了三千人。 ^p1
`,
    source: "灯会人数\n昨晚灯会开幕，来了三万人。\n",
  },
  letter: {
    en: `language: en
title: A letter from the quay
source: { file: source.txt }
---

The boats came home before the storm. ^p1
`,
    source: "A letter from the quay\nThe boats came home before the storm.\n",
  },
};

/** A beginning of ids that no path and no text of a content folder has, whatever editors have chosen. */
async function freePrefix(content: string): Promise<string> {
  const paths = await glob("**", { cwd: content });
  const texts = await Promise.all(
    paths.filter((path) => /\.(?:md|yaml)$/.test(path)).map((path) => readFile(join(content, path), "utf8")),
  );
  const taken = [...paths, ...texts].join("\n");
  let prefix = "added";
  for (let number = 2; taken.includes(prefix); number++) prefix = `added-${number}`;
  return prefix;
}

/** Adds the items to a content folder, in a newspaper of their own. */
async function addItems(content: string, prefix: string): Promise<void> {
  const newspaper = `${prefix}-paper`;
  await mkdir(join(content, "newspapers"), { recursive: true });
  await writeFile(
    join(content, "newspapers", `${newspaper}.yaml`),
    // As free as the prefix: no two newspapers have one name.
    `title: { zh: 渔港报（${prefix}）, en: Fishing Port News (${prefix}) }\n`,
  );
  const picture = await sharp({ create: { width: 1200, height: 800, channels: 3, background: "#468" } })
    .png()
    .toBuffer();
  for (const [name, { zh, en, source }] of Object.entries(ADDED)) {
    const folder = join(content, "articles", prefix, `${prefix}-${name}`);
    await mkdir(folder, { recursive: true });
    const isDated = zh?.startsWith("date:");
    const record = `newspaper: ${newspaper}\n${isDated ? "" : "date: 2021-03-01\n"}`;
    const evidence = isDated ? "dateEvidence: The text names only the month of March.\n" : "";
    const translation = `translator: The Archive\nstatus: draft\n${evidence}`;
    if (zh) await writeFile(join(folder, "zh.md"), `---\n${record}${zh}`);
    if (en) await writeFile(join(folder, "en.md"), `---\n${zh ? translation : record}${en}`);
    if (source) await writeFile(join(folder, "source.txt"), source);
    if (zh?.includes("quay.png")) await writeFile(join(folder, "quay.png"), picture);
  }
}

test("the project's content may grow: its own suite passes with more items", {
  timeout: 300_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-growing-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [content, site] = [join(folder, "content"), join(folder, "site")];
  await cp(join(PROJECT, "content"), content, { recursive: true });
  const prefix = await freePrefix(content);
  await addItems(content, prefix);
  const built = await runCommand("build", ["--no-cache", "--content", content, "--out", site]);
  expect(built.code, built.stdout + built.stderr).toBe(0);
  const pages = await pagesOf(site);
  for (const [name, { zh }] of Object.entries(ADDED))
    expect(pages).toContain(`${zh ? "zh" : "en"}/articles/${prefix}-${name}/index.html`);
  const pictures = await readFile(join(site, `articles/${prefix}-pictures/index.html`), "utf8");
  expect(pictures).toContain("<img");

  const env = { ...userEnvironment(), QIAOBAO_TEST_CONTENT: content, QIAOBAO_TEST_SITE: site };
  const words = ["node_modules/vitest/vitest.mjs", "run", "--project", "content"];
  const failure = await promisify(execFile)(process.execPath, words, { cwd: PROJECT, env }).then(
    () => null,
    ({ stdout, stderr }) => stdout + stderr,
  );
  expect(failure).toBeNull();
});
