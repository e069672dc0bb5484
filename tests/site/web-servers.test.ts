import { mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HeaderRules, type Headers, headersOf } from "../../src/release/headers/header-rules.ts";
import type { Serving } from "../../src/release/serve.ts";
import { filesOf } from "../../src/release/verify/manifest.ts";
import { BASED, fileOf, SITE } from "./site.ts";
import { CADDY, isHere, NGINX, serveWith } from "./web-servers.ts";

const SERVERS = await Promise.all(
  [NGINX, CADDY].map(async (server) => ({ server, isThere: await isHere(server) })),
);
for (const { name } of SERVERS.filter(({ isThere }) => !isThere).map(({ server }) => server))
  console.info(`这里没有 ${name}，略去它的测试。${name} is not here; its tests are skipped.`);

const PLACES = [
  { place: "at the root", site: SITE, base: "/" },
  { place: "under a base path", site: BASED, base: "/archive/" },
];

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Requests a path as it is, without decoding it. */
function get(url: string, headers: Headers = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

/** Returns the differences from the headers that the rules ask for. */
function differences({ headers }: Answer, asked: Headers): string[] {
  return Object.entries(asked)
    .filter(([name, value]) => headers[name.toLowerCase()] !== value)
    .map(([name]) => `${name}: ${headers[name.toLowerCase()]}`);
}

for (const { server, isThere, place, site, base } of SERVERS.flatMap((one) =>
  PLACES.map((place) => ({ ...one, ...place })),
)) {
  describe.skipIf(!isThere)(`served by ${server.name} ${place}`, () => {
    let root: string;
    let serving: Serving;
    let rules: HeaderRules;
    const at = (path: string) => new URL(base.slice(1) + path, serving.url).href;

    beforeAll(async () => {
      root = await mkdtemp(join(tmpdir(), "qiaobao-"));
      const folder = join(root, "site");
      await symlink(site, base === "/" ? folder : join(root, "archive"));
      rules = JSON.parse(await fileOf(site, "serving/headers.json"));
      serving = await serveWith(server, base === "/" ? folder : root, join(site, server.part));
    });
    afterAll(async () => {
      await serving.close();
      await rm(root, { recursive: true });
    });

    test("every file is sent completely, with the headers of its rule and a media type", async () => {
      const faults: string[] = [];
      for (const path of await filesOf(site)) {
        const address = path.replace(/(^|\/)index\.html$/, "$1");
        const answer = await get(at(encodeURI(address)));
        const asked = path === "404.html" ? rules.notFound : headersOf(rules, base + address);
        if (answer.status !== 200) faults.push(`${path}: ${answer.status}`);
        if (!answer.body.equals(await readFile(join(site, path)))) faults.push(`${path}: another content`);
        if (!answer.headers["content-type"]) faults.push(`${path}: no type`);
        faults.push(...differences(answer, asked).map((difference) => `${path}: ${difference}`));
      }
      expect(faults).toEqual([]);
    });

    test("missing addresses get the 404 page, which is never cached", async () => {
      for (const path of [
        "nowhere/",
        "_astro/gone.js",
        "search-data/0123456789ab/zh/0.words",
        "zh/search/no",
      ]) {
        const answer = await get(at(path));
        expect(answer.status, path).toBe(404);
        expect(answer.body.toString(), path).toBe(await fileOf(site, "404.html"));
        expect(differences(answer, rules.notFound), path).toEqual([]);
      }
    });

    test("pages are revalidated each time, and addresses without their slash redirect to it", async () => {
      const { headers } = await get(at("zh/"));
      const again = await get(at("zh/"), { "If-None-Match": String(headers.etag) });
      expect(again.status).toBe(304);
      expect(again.headers["cache-control"]).toBe("no-cache");
      const bare = await get(at("zh"));
      expect([301, 308]).toContain(bare.status);
      expect(bare.headers.location).toBe(`${base}zh/`);
    });

    test("what was compressed when it was built is sent so, and texts have their character set", async () => {
      const page = await fileOf(site, "zh/index.html");
      const answer = await get(at("zh/"), { "Accept-Encoding": "gzip" });
      expect(answer.headers).toMatchObject({
        "content-encoding": "gzip",
        vary: "Accept-Encoding",
        "content-type": "text/html; charset=utf-8",
      });
      expect(gunzipSync(answer.body).toString()).toBe(page);
      expect(brotliDecompressSync(await readFile(join(site, "zh/index.html.br"))).toString()).toBe(page);
    });
  });
}
