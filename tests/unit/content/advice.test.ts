import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { loadContent } from "../../../src/content/load.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { Rule } from "../../../src/diagnostics/rules.ts";
import { type Content, writeArchive } from "../../fixtures/bad/bad-case.ts";
import { JPEG } from "../../fixtures/bad/picture-files.ts";
import {
  ABOUT,
  EN,
  en,
  figures,
  PICTURE,
  pageWith,
  VALID_ARCHIVE,
  ZH,
  zh,
} from "../../fixtures/bad/valid-archive.ts";

type Files = Record<string, Content>;

/** A mistake, and the files as an editor writes them who follows the advice to the letter. */
interface Followed {
  rule: Rule;
  files: Files;
  follow: (advice: string) => Files[];
}

/** The part of an advice that a pattern finds. */
function partOf(advice: string, pattern: RegExp): string {
  const found = pattern.exec(advice);
  expect(found, advice).not.toBeNull();
  return found?.[1] ?? found?.[0] ?? "";
}

const QUOTED = /[“"]([^”"]*…?)[”"]/;
const written = (advice: string, words: string) => partOf(advice, QUOTED).replace("…", words);
const BODY = "昨日，新港开航。 ^p1\n\n首航30艘船。 ^p2\n";
const withoutSource = (second: string) => ({
  [ZH]: zh({ source: null }, `昨日，新港开航。 ^p1\n\n${second}\n`),
});
const onPage = (text: string) => ({ [ABOUT]: pageWith(text) });

const FOLLOWED: Record<string, Followed> = {
  "an id": {
    rule: "id",
    files: { "articles/2022/Neu/zh.md": zh({ source: null }) },
    follow: (advice) => [
      { [`articles/2022/${partOf(advice, /(?:such as|例如) ([a-z0-9-]+)/)}/zh.md`]: zh({ source: null }) },
    ],
  },
  "a picture that is not used": {
    rule: "unused-picture",
    files: { [PICTURE]: JPEG },
    follow: (advice) => {
      const markdown = partOf(advice, /!\[[^\]]*\]\([^)]*\)/);
      const caption = partOf(markdown, /"(.*)"/);
      const changed = figures(`${markdown} ^f1`, `![The quay](quay.jpg "The quay.") ^f1`);
      const source = `${VALID_ARCHIVE["articles/2021/harbour/source.txt"]}${caption}\n`;
      return [{ ...changed, [PICTURE]: JPEG, "articles/2021/harbour/source.txt": source }];
    },
  },
  "a field that is missing": {
    rule: "missing-field",
    files: { [ZH]: zh({ title: null }) },
    follow: (advice) => [
      { [ZH]: zh({ title: null }).replace("byline", `${written(advice, "新港开航")}\nbyline`) },
    ],
  },
  "a field that is missing within another": {
    rule: "missing-field",
    files: { "topics.yaml": "- id: shipping\n  en: Shipping\n" },
    follow: (advice) => [{ "topics.yaml": `- id: shipping\n  en: Shipping\n  ${written(advice, "航运")}\n` }],
  },
  "a field that is mistyped": {
    rule: "unknown-field",
    files: { [ZH]: zh({ byline: null, bylines: "本报记者" }) },
    follow: (advice) => [{ [ZH]: zh({ byline: null, [written(advice, "")]: "本报记者" }) }],
  },
  "a day": {
    rule: "field-value",
    files: { [ZH]: zh({ source: "{ file: source.txt, received: 22.11.2026 }" }) },
    follow: (text) => {
      const day = partOf(text, /(?:such as|如) ([\d-]+)/);
      return [{ [ZH]: zh({ source: `{ file: source.txt, received: ${day} }` }) }];
    },
  },
  lines: {
    rule: "field-value",
    files: { [ZH]: zh({ source: "{ file: source.txt, lines: [9, 3] }" }) },
    follow: (text) => [{ [ZH]: zh({ source: `{ file: source.txt, lines: ${partOf(text, /\[.*?\]/)} }` }) }],
  },
  "the address of the site": {
    rule: "field-value",
    files: {
      "archive.yaml": VALID_ARCHIVE["archive.yaml"]?.replace("port.example/", "port.example/a/") ?? "",
    },
    follow: (text) => [
      {
        "archive.yaml":
          VALID_ARCHIVE["archive.yaml"]?.replace("https://port.example/", partOf(text, /https:[a-z./]+/)) ??
          "",
      },
    ],
  },
  "a date": {
    rule: "date",
    files: { [ZH]: zh({ date: "05.01.2021" }) },
    follow: (advice) => {
      const examples = advice.match(/'\[[^']*'|\d{4}[-\d]*[~?]?(?=[,、 （])/g) ?? [];
      expect(examples).toHaveLength(5);
      return examples.map((date) => ({ [ZH]: zh({ date, dateEvidence: "正文称：新港已开航。" }) }));
    },
  },
  "evidence of a date": {
    rule: "date-evidence",
    files: { [ZH]: zh({ date: "2021-01~" }) },
    follow: (advice) => [
      { [ZH]: zh({ date: "2021-01~" }).replace("title", `${written(advice, "正文")}\ntitle`) },
    ],
  },
  "a date in the future": {
    rule: "future-date",
    files: { [ZH]: zh({ date: "2199-01-05" }) },
    follow: (advice) => [{ [ZH]: zh({ date: partOf(advice, /'[^']+'/), dateEvidence: "正文" }) }],
  },
  "an id that refers to nothing": {
    rule: "reference",
    files: { [ZH]: zh({ newspaper: "port-dayly" }) },
    follow: (advice) => [{ [ZH]: zh({ newspaper: written(advice, "") }) }],
  },
  "the source": {
    rule: "no-source",
    files: { [ZH]: zh({ source: null }) },
    follow: (advice) => [
      { [ZH]: zh({ source: null }).replace("\n---\n\n", `\n${partOf(advice, /source: \{.*?\}/)}\n---\n\n`) },
    ],
  },
  "a block id": {
    rule: "no-block-id",
    files: { [ZH]: zh({}, BODY.replace(" ^p2", "")) },
    follow: (advice) => [{ [ZH]: zh({}, BODY.replace(" ^p2", partOf(advice, / \^p\d/))) }],
  },
  "a block id that is not valid": {
    rule: "block-id",
    files: onPage("新港。 ^P9"),
    follow: (advice) => [onPage(`新港。 ${partOf(advice, /\^[a-z]\d/)}`)],
  },
  "a part of the headline that is not translated": {
    rule: "pair-headline",
    files: { [ZH]: zh({ kicker: "新港", source: null }) },
    follow: (advice) => [
      {
        [ZH]: zh({ kicker: "新港", source: null }),
        [EN]: en().replace("title", `${written(advice, "New Harbour")}\ntitle`),
      },
    ],
  },
  "a translation that is behind": {
    rule: "stale-translation",
    files: { [EN]: en({ translationOf: "0123456789ab" }) },
    follow: (advice) => [
      {
        [EN]: en({ translationOf: null }).replace(
          "status",
          `${partOf(advice, /translationOf: \w+/)}\nstatus`,
        ),
      },
    ],
  },
  "a translation to be written": {
    rule: "unfilled",
    files: { [EN]: en({ status: "unfilled" }) },
    follow: (advice) => [{ [EN]: en({ status: partOf(advice, /draft/) }) }],
  },
  "half-width punctuation": {
    rule: "half-width",
    files: withoutSource("首航,30艘船。 ^p2"),
    follow: (advice) => [withoutSource(`首航${written(advice, "")}30艘船。 ^p2`)],
  },
  "an ellipsis": {
    rule: "ellipsis",
    files: withoutSource("首航。。。。 ^p2"),
    follow: (advice) => [withoutSource(`首航${partOf(advice, /“(……)”/)} ^p2`)],
  },
  "straight quotation marks": {
    rule: "mixed-quotes",
    files: withoutSource('他说"好"。 ^p2'),
    follow: (advice) => [withoutSource(`他说${partOf(advice, /“ ”/).replace(" ", "好")}。 ^p2`)],
  },
  HTML: {
    rule: "raw-html",
    files: onPage("新港<b>开航。 ^p9"),
    follow: (advice) => [onPage(`新港${partOf(advice, /\\</)}b>开航。 ^p9`)],
  },
  "a link that leads nowhere": {
    rule: "broken-link",
    files: onPage("见[新港](/nowhere/at/all/)。 ^p9"),
    follow: (advice) => {
      const addresses = advice.match(/\/[^,、 ]+\/|#p\d/g) ?? [];
      expect(addresses).toHaveLength(3);
      return addresses.map((one) =>
        onPage(`见[新港](${one.replace(/<id>|编号/, "harbour").replace("#p3", "#p2")})。 ^p9`),
      );
    },
  },
  "an address that is not used": {
    rule: "broken-link",
    files: onPage("[新港]: 开航"),
    follow: (advice) => [onPage(`${partOf(advice, /\[[^\]]*\]\\:/)} 开航 ^p9`)],
  },
  "what looks like a link": {
    rule: "broken-link",
    files: onPage("新港[开航](一 二)。 ^p9"),
    follow: (advice) => [onPage(`新港[开航${partOf(advice, /\\\]/)}(一 二)。 ^p9`)],
  },
  "a note that is not there": {
    rule: "footnote",
    files: onPage("新港[^1]。 ^p9"),
    follow: (advice) => [
      onPage(`新港[^1]。 ^p9\n\n${written(advice, "开航。")}`),
      onPage(`新港${partOf(advice, /\\\[\^1\]/)}。 ^p9`),
    ],
  },
  "a note that is not used": {
    rule: "footnote",
    files: onPage("新港。 ^p9\n\n[^1]: 开航。"),
    follow: (advice) => [onPage(`新港${partOf(advice, /\[\^1\]/)}。 ^p9\n\n[^1]: 开航。`)],
  },
  "a bar in a table": {
    rule: "table-cells",
    files: onPage("| 甲 |\n|---|\n| 乙|丙 |\n\n^t9"),
    follow: (advice) => [onPage(`| 甲 |\n|---|\n| 乙${partOf(advice, /\\\|/)}丙 |\n\n^t9`)],
  },
  "a photograph that is not preserved": {
    rule: "picture-missing",
    files: figures('![码头](nowhere-to-be-found.jpg "码头。") ^f1'),
    follow: (advice) => [
      figures(`${partOf(advice, /!\[\]\(<> "[^"]*"\)/).replace(/"[^"]*"/, '"码头。"')} ^f1`),
    ],
  },
};

describe.each(["zh", "en"] as const)("an editor who follows the advice (%s) about", (language) => {
  it.each(Object.entries(FOLLOWED))("%s has no such problem left", async (_, { rule, files, follow }) => {
    const before = await diagnosticsOf(files);
    const problem = before.find((one) => one.rule === rule);
    expect(problem, before.map((one) => one.rule).join()).toBeDefined();
    // The message describes a valid value, and the guide's table explains it.
    const advice = problem?.[rule === "field-value" ? "message" : "advice"][language] ?? "";
    for (const followed of follow(advice)) {
      const after = await diagnosticsOf(followed);
      expect(after.filter((one) => one.rule === rule || one.severity === "error")).toEqual([]);
    }
  });
});

async function diagnosticsOf(files: Files): Promise<Diagnostic[]> {
  const directory = await mkdtemp(join(tmpdir(), "qiaobao-advice-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  writeArchive(directory, files);
  return (await loadContent(directory)).diagnostics;
}
