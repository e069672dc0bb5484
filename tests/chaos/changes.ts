import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOf, MANIFEST } from "../../src/release/verify/manifest.ts";
import { startBuild } from "./build-process.ts";

const PROJECT = join(import.meta.dirname, "../..");
const FIXTURES = join(PROJECT, "tests/fixtures/archive");
const PLAN = "articles/2021/harbour-plan";

/** Changes of a content folder, one after another. */
const CHANGES: Record<string, (content: string) => Promise<void>> = {
  "a note of the editor": replaceIn(`${PLAN}/zh.md`, "page: null", "page: null\neditorNote: 试验"),
  "a word of a translation": replaceIn(`${PLAN}/en.md`, "main highlights", "chief highlights"),
  "a page number": replaceIn(`${PLAN}/zh.md`, "page: null", "page: A2"),
  "the topics of an item": replaceIn(`${PLAN}/zh.md`, "topics: [harbour, city]", "topics: [city]"),
  "the name of a topic": replaceIn("topics.yaml", "城市建设", "城建"),
  "the name of a newspaper": replaceIn("newspapers/port-daily.yaml", "Port Daily", "The Port Daily"),
  "a note of a name": replaceIn("vocabulary/places.yaml", "沿海城市。", "海边的城市。"),
  "a new name": replaceIn(
    "vocabulary/terms.yaml",
    /^/,
    "- { id: quay, zh: { name: 码头 }, en: { name: quay } }\n",
  ),
  "the name of the archive": replaceIn("archive.yaml", "港报文库", "新港报文库"),
  "a page about the archive": replaceIn("pages/about.en.md", "title: About the archive", "title: About us"),
  "an item less": (content) => rm(join(content, "articles/weather-notice"), { recursive: true }),
};

/**
 * Builds the fixtures after each of ten and more changes, with the pages that the build before has kept and without
 * any. Prints how many were kept and made; true if both releases have the same bytes each time.
 */
export async function testChanges(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-changes-"));
  const [content, cache] = [join(folder, "content"), join(folder, "cache")];
  let isSame = true;
  try {
    await cp(FIXTURES, content, { recursive: true });
    await built(content, join(folder, "warm"), ["--cache", cache]);
    for (const [what, change] of Object.entries(CHANGES)) {
      await change(content);
      const warm = await built(content, join(folder, "warm"), ["--cache", cache]);
      const cold = await built(content, join(folder, "cold"), ["--no-cache"]);
      console.log([warm.digest === cold.digest ? "same" : "DIFFERENT", what, warm.pages].join("  "));
      isSame &&= warm.digest === cold.digest;
    }
    return isSame;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function built(content: string, out: string, words: readonly string[]) {
  const build = startBuild(["--content", content, "--out", out, "--purge", "--compress", ...words], {
    project: PROJECT,
  });
  if ((await build.ended) !== 0) throw new Error(build.output());
  const pages = /^网页与卡片.*$/m.exec(build.output())?.[0] ?? "";
  return { digest: await digestOf(join(out, MANIFEST)), pages };
}

function replaceIn(file: string, text: string | RegExp, instead: string) {
  return async (content: string): Promise<void> => {
    const before = await readFile(join(content, file), "utf8");
    const after = before.replace(text, instead);
    if (after === before) throw new Error(`${file} has no ${text}`);
    await writeFile(join(content, file), after);
  };
}
