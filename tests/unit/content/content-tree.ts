import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type LoadedContent, loadContent } from "../../../src/content/load.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";

/** Files of a content folder by their path; null takes one away. */
export type ContentTree = Record<string, string | Uint8Array | null>;

export const ZH = "articles/2021/harbour/zh.md";
export const EN = "articles/2021/harbour/en.md";
export const SOURCE = "articles/2021/harbour/source.txt";

/** Front matter lines of the valid item, in the order of the file: `newspaper` is on line 2. */
const RECORD = {
  newspaper: "port-daily",
  date: "2021-01-05",
  title: "新港开航",
  byline: "本报记者",
  topics: "[shipping]",
  source: "{ file: source.txt }",
};

const TRANSLATION = {
  title: "New harbour opens",
  byline: "Our reporter",
  translator: "The Archive",
  status: "reviewed",
  translationOf: "b30e8b51c556",
};

export const RECORD_BODY = "昨日，新港开航。 ^p1\n\n首航30艘船。 ^p2\n";
export const TRANSLATION_BODY = "The new harbour opened yesterday. ^p1\n\nThirty ships sailed first. ^p2\n";

/** A small archive without problems; each test changes some of its files. */
const VALID: ContentTree = {
  "archive.yaml": [
    "name: { zh: 港报文库, en: Port Archive }",
    "description: { zh: 说明, en: About }",
    "site: https://port.example/",
    "contact: null",
    "rights: { zh: 权利, en: Rights }",
    "",
  ].join("\n"),
  "newspapers/port-daily.yaml": "title: { zh: 港报, en: Port Daily }\n",
  "topics.yaml": "- id: shipping\n  zh: 航运\n  en: Shipping\n",
  "vocabulary/places.yaml": "- id: new-harbour\n  zh: { name: 新港 }\n  en: { name: New Harbour }\n",
  [ZH]: zhFile(),
  [EN]: enFile(),
  [SOURCE]: "新港开航\n\n本报记者 昨日,新港开航。\n首航30艘船。\n",
};

/** `zh.md` of the valid item with some fields changed (null leaves one out) and a body of one's own. */
export function zhFile(fields: Record<string, string | null> = {}, body = RECORD_BODY): string {
  return textFile({ ...RECORD, ...fields }, body);
}

/** `en.md` of the valid item, changed in the same way. */
export function enFile(fields: Record<string, string | null> = {}, body = TRANSLATION_BODY): string {
  return textFile({ ...TRANSLATION, ...fields }, body);
}

function textFile(fields: Record<string, string | null>, body: string): string {
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${value}`],
  );
  return ["---", ...lines, "---", "", body].join("\n");
}

/** Writes the valid archive with the given changes into a folder that goes when the test ends. */
export async function writeContent(changes: ContentTree = {}): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "qiaobao-content-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  for (const [path, content] of Object.entries({ ...VALID, ...changes })) {
    if (content === null) continue;
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
  return directory;
}

/** Reads the valid archive with the given changes. */
export async function readWith(changes: ContentTree = {}): Promise<LoadedContent> {
  return loadContent(await writeContent(changes));
}

/** A diagnostic without its words: `error id articles/x/zh.md:1`. */
function brief({ severity, rule, file, range }: Diagnostic): string {
  return `${severity} ${rule} ${file}:${range.start.line}`;
}

/** Returns the diagnostics of the valid archive with the given changes, each in brief. */
export async function problemsWith(changes: ContentTree): Promise<string[]> {
  const { diagnostics } = await readWith(changes);
  // Most cases change the text, and so go without the source; that warning has a test of its own.
  return diagnostics.filter(({ rule }) => rule !== "no-source").map(brief);
}
