import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, it, onTestFinished } from "vitest";
import { loadContent } from "../../../src/content/load.ts";
import { serveScans } from "../../../src/site/iiif/dev-scans.ts";
import { ZH, zh } from "../../fixtures/bad/valid-archive.ts";
import { writeContent } from "../content/content-tree.ts";

const SCAN = "archive/articles/harbour/scans/a1.png";

it("a scan is made when it is first asked for, and kept until it changes", { timeout: 60_000 }, async () => {
  const blank = (width: number) =>
    sharp({ create: { width, height: 700, channels: 3, background: "#eee" } })
      .png()
      .toBuffer();
  const content = writeContent({
    [ZH]: zh({ scans: "[{ file: a1.png, page: A1 }]" }),
    "articles/2021/harbour/a1.png": await blank(600),
  });
  const kept = await mkdtemp(join(tmpdir(), "qiaobao-scans-"));
  const serve = serveScans({ archive: async () => (await loadContent(content)).archive, content, kept });
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://localhost");
    if (!(await serve(request, response, pathname))) response.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    server.close();
    await rm(kept, { recursive: true });
  });
  const ask = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`);

  const [info, thumbnail] = await Promise.all([
    ask(`${SCAN}/info.json`),
    ask(`${SCAN}/thumbnail.1x.avif?again`),
  ]);
  expect(await info.json()).toMatchObject({ type: "ImageService3", width: 600, height: 700 });
  expect(thumbnail.headers.get("content-type")).toBe("image/avif");
  expect(await readdir(kept)).toHaveLength(1);
  expect((await ask(`${SCAN}/no.json`)).status).toBe(404);
  expect((await ask("archive/articles/other/scans/a1.png/info.json")).status).toBe(404);

  await writeFile(join(content, "articles/2021/harbour/a1.png"), await blank(500));
  expect(await (await ask(`${SCAN}/info.json`)).json()).toMatchObject({ width: 500 });
});
