import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { loadContent } from "../../../src/content/load.ts";
import type { Files } from "../../../src/search/index/build-index.ts";
import { buildSearch } from "../../../src/search/node/build-search.ts";
import { SEARCH_FOLDER } from "../../../src/search/search-folder.ts";
import { answerWithSearch, searchInThread } from "../../../src/site/integration/dev-search.ts";
import { writeContent } from "../content/content-tree.ts";

const FILES: Files = new Map([
  ["entry.json", Buffer.from("{}")],
  ["engine/pagefind.js", Buffer.from("export {}")],
]);

/** The processes of Pagefind that this one has started and that still run (not those in state Z, which have ended). */
function ownPagefinds(): string[] {
  const processes = execFileSync("ps", ["-A", "-o", "ppid=,stat=,comm="], { encoding: "utf8" }).split("\n");
  return processes.filter((line) => new RegExp(`^\\s*${process.pid}\\s+[^Z\\s]\\S*\\s.*pagefind`).test(line));
}

/** A server that answers "page" where the search has no answer; its index is made when the test lets it be. */
async function serveSearch() {
  const builds: {
    archive: Archive;
    signal: AbortSignal;
    finish: (files: Files) => void;
    fail: (error: Error) => void;
  }[] = [];
  let archive = {} as Archive;
  const answer = answerWithSearch(
    async () => archive,
    (archive, signal) => {
      const { promise, resolve: finish, reject: fail } = Promise.withResolvers<Files>();
      signal.addEventListener("abort", () => fail(new Error("ended")));
      builds.push({ archive, signal, finish, fail });
      return promise;
    },
  );
  const server = createServer((request, response) => {
    answer(request, response, request.url ?? "").then(
      (isAnswered) => isAnswered || response.end("page"),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return {
    builds,
    change: () => {
      archive = {} as Archive;
      return archive;
    },
    ask: async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return {
        status: response.status,
        type: response.headers.get("content-type"),
        text: await response.text(),
      };
    },
  };
}

test("a page that searches comes when the index is made; other pages need none", async () => {
  const { ask, builds } = await serveSearch();
  expect((await ask("/zh/articles/harbour/?q=港")).text).toBe("page");
  expect(builds).toEqual([]);
  let isThere = false;
  const page = ask("/zh/search/").then(({ text }) => {
    isThere = true;
    return text;
  });
  const others = ["/en/concordance/", "/zh-hant/timeline/", "/zh/verify"].map(ask);
  await expect.poll(() => builds.length).toBe(1);
  expect((await ask("/zh/")).text).toBe("page");
  expect(isThere).toBe(false);
  builds[0]?.finish(FILES);
  expect(await page).toBe("page");
  for (const other of others) expect((await other).text).toBe("page");
  expect(builds).toHaveLength(1);
});

test("the files of the search are those of the archive as it was last read", async () => {
  const { ask, builds, change } = await serveSearch();
  const first = ask(`/${SEARCH_FOLDER}/entry.json`);
  await expect.poll(() => builds.length).toBe(1);
  builds[0]?.finish(FILES);
  expect((await first).text).toBe("{}");
  expect(await ask(`/${SEARCH_FOLDER}/engine/pagefind.js`)).toMatchObject({ type: "text/javascript" });
  expect((await ask(`/${SEARCH_FOLDER}/no-such-file`)).text).toBe("page");
  const changed = change();
  const second = ask(`/${SEARCH_FOLDER}/entry.json`);
  await expect.poll(() => builds.length).toBe(2);
  expect(builds[1]?.archive).toBe(changed);
  builds[1]?.finish(new Map([["entry.json", Buffer.from("[]")]]));
  expect((await second).text).toBe("[]");
});

test("where the index cannot be made, its pages and files report that, and the next tries again", async () => {
  const { ask, builds } = await serveSearch();
  const answers = ["/zh/search/", `/${SEARCH_FOLDER}/entry.json`].map(ask);
  await expect.poll(() => builds.length).toBe(1);
  builds[0]?.fail(new Error("no memory"));
  for (const answer of answers) expect(await answer).toMatchObject({ status: 500, text: "Error: no memory" });
  const next = ask("/zh/search/");
  await expect.poll(() => builds.length).toBe(2);
  builds[1]?.finish(FILES);
  expect((await next).text).toBe("page");
});

test("the index of an older archive is not finished beside a newer one, which those who waited for it get", async () => {
  const { ask, builds, change } = await serveSearch();
  const first = ask(`/${SEARCH_FOLDER}/entry.json`);
  await expect.poll(() => builds.length).toBe(1);
  change();
  const second = ask(`/${SEARCH_FOLDER}/entry.json`);
  await expect.poll(() => builds.length).toBe(2);
  expect(builds.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  builds[1]?.finish(FILES);
  for (const answer of [first, second]) expect(await answer).toMatchObject({ status: 200, text: "{}" });
  expect(builds).toHaveLength(2);
});

test("a thread that is ended leaves no running process", { timeout: 60_000 }, async () => {
  const { archive } = await loadContent(writeContent({}));
  if (!archive) throw new Error("the archive has errors");
  // So many that Pagefind is still at work when it is seen.
  const articles = Array.from({ length: 200 }, (_, number) =>
    archive.articles.map((article) => ({ ...article, id: `${article.id}-${number}` })),
  ).flat();
  const stop = new AbortController();
  const files = searchInThread({ ...archive, articles }, stop.signal);
  await expect.poll(ownPagefinds, { timeout: 30_000, interval: 20 }).toHaveLength(1);
  stop.abort();
  await expect(files).rejects.toThrow("abort");
  await expect.poll(ownPagefinds, { timeout: 10_000 }).toEqual([]);
});

test("a thread makes the same files as a build", { timeout: 60_000 }, async () => {
  const { archive } = await loadContent(writeContent({}));
  if (!archive) throw new Error("the archive has errors");
  const files = await searchInThread(archive, new AbortController().signal);
  const inOrder = (files: Files) => [...files].map(([path, data]) => [path, Buffer.from(data)]);
  expect(files.size).toBeGreaterThan(10);
  expect(inOrder(files)).toEqual(inOrder(await buildSearch(archive)));
});
