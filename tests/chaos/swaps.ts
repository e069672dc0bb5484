import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { putInPlace } from "../../src/release/swap/put-in-place.ts";
import { SEARCH_FOLDER } from "../../src/search/search-folder.ts";
import { isHere, NGINX, serveWith } from "../site/web-servers.ts";
import { buildWhole } from "./build-process.ts";

const PROJECT = join(import.meta.dirname, "../..");
const ITEM = "harbour-plan";
const PAGES = ["/", "/zh/", "/en/", "/zh/search/", `/en/articles/${ITEM}/`, `/articles/${ITEM}/`];
const ENTRY = `/${SEARCH_FOLDER}/entry.json`;

/** The answers that the readers got. */
interface Tally {
  answers: number;
  failed: number;
  mixed: number;
}

/**
 * Swaps two releases in the place that nginx serves, while readers load pages and what these and the search
 * entry name. Prints the figures; true when no answer failed and each is wholly of one release or the other.
 */
export async function testSwaps(swaps: number, seconds: number, connections: number): Promise<boolean> {
  if (!(await isHere(NGINX))) {
    console.log("没有 nginx，未测试。There is no nginx; nothing was tested.");
    return false;
  }
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-swaps-"));
  try {
    const [out, other] = await twoReleases(folder);
    const releases = await Promise.all([out, other].map(readRelease));
    const configuration = join(folder, "nginx.conf");
    await cp(join(out, NGINX.part), configuration);
    const serving = await serveWith(NGINX, out, configuration);
    const tally: Tally = { answers: 0, failed: 0, mixed: 0 };
    const end = Date.now() + seconds * 1000;
    try {
      const readers = Array.from({ length: connections }, () => readUntil(end, serving.url, releases, tally));
      await swapUntil(end, swaps, { fresh: other, out, former: join(folder, "former") });
      await Promise.all(readers);
    } finally {
      await serving.close();
    }
    const { answers, failed, mixed } = tally;
    const rate = Math.round(answers / seconds);
    console.log(
      `${connections} connections, ${seconds} s, ${swaps} swaps: ` +
        `${answers} answers (${rate} a second), failed ${failed}, mixed ${mixed}`,
    );
    return answers > 0 && failed === 0 && mixed === 0;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Two releases that differ in a translation, each of which keeps what open pages of the other ask for. */
async function twoReleases(folder: string): Promise<[string, string]> {
  const content = join(folder, "content");
  await cp(join(PROJECT, "tests/fixtures/archive"), content, { recursive: true });
  const english = join(content, "articles/2021", ITEM, "en.md");
  const before = await readFile(english, "utf8");
  const after = before.replace(" ^p1", " This sentence is part of the test. ^p1");
  const out = join(folder, "site");
  const build = () => buildWhole(["--content", content, "--out", out], { project: PROJECT });
  await build();
  await writeFile(english, after);
  await build();
  const other = join(folder, "other");
  await cp(out, other, { recursive: true });
  await writeFile(english, before);
  await build();
  return [out, other];
}

/** The pages of a release and its search entry, as they are to be answered. */
async function readRelease(folder: string): Promise<Map<string, string>> {
  const paths = [...PAGES.map((page) => [page, `${page}index.html`] as const), [ENTRY, ENTRY] as const];
  return new Map(
    await Promise.all(
      paths.map(async ([path, file]) => [path, await readFile(join(folder, file), "utf8")] as const),
    ),
  );
}

/** Exchanges the releases so many times, spread evenly over the time that is left. */
async function swapUntil(
  end: number,
  swaps: number,
  places: Parameters<typeof putInPlace>[0],
): Promise<void> {
  const begin = Date.now();
  for (let done = 0; done < swaps; done++) {
    await putInPlace(places);
    const next = begin + ((end - begin) * (done + 1)) / swaps;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - Date.now())));
  }
}

/** One reader: a page, the scripts it names, the search entry, and a file of the folder that this names. */
async function readUntil(
  end: number,
  url: string,
  releases: readonly Map<string, string>[],
  tally: Tally,
): Promise<void> {
  const get = async (path: string): Promise<string | null> => {
    tally.answers++;
    try {
      const response = await fetch(new URL(path, url));
      const text = await response.text();
      if (response.ok) return text;
    } catch {
      // Reported below: nothing arrived, or not all of it.
    }
    tally.failed++;
    return null;
  };
  const getPart = async (path: string): Promise<string | null> => {
    const text = await get(path);
    if (text !== null && !releases.some((release) => release.get(path) === text)) tally.mixed++;
    return text;
  };
  for (let turn = 0; Date.now() < end; turn++) {
    const page = await getPart(PAGES[turn % PAGES.length] ?? "/");
    for (const [, script = ""] of page?.matchAll(/<script type="module" src="([^"]+)"/g) ?? [])
      await get(script);
    const entry = await getPart(ENTRY);
    if (entry) await get(`/${SEARCH_FOLDER}/${JSON.parse(entry).folder}/facets.json`);
  }
}
