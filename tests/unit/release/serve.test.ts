import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headerRules } from "../../../src/release/headers/header-rules.ts";
import { type Serving, serveSite } from "../../../src/release/serve.ts";

const BASE = "/archive/";
const FILES: Record<string, string> = {
  "index.html": "<!doctype html><title>front</title>",
  "zh/index.html": "<!doctype html><title>中文</title>",
  "data.json": '{"items":[1,2,3]}',
  "empty.txt": "",
  "404.html": "<!doctype html><title>not here</title>",
  "serving/headers.json": JSON.stringify(headerRules({ scripts: [], styles: [] }, BASE)),
};

interface Request {
  method: string;
  path: string;
  headers: Record<string, string>;
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

let folder: string;
let site: string;
let serving: Serving;
const agent = new Agent({ keepAlive: true, maxSockets: 20 });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qiaobao-"));
  site = join(folder, "dist");
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(join(site, name, ".."), { recursive: true });
    await writeFile(join(site, name), text);
  }
  serving = await serveSite(site, BASE, 0);
});
afterAll(async () => {
  agent.destroy();
  await serving.close();
  await rm(folder, { recursive: true });
});

function ask({ method, path, headers }: Request): Promise<Answer> {
  const { hostname, port } = new URL(serving.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, method, path, headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString(),
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

const get = (path: string, headers: Record<string, string> = {}) => ask({ method: "GET", path, headers });

/** Sends bytes as they are, and gives the status of the first answer; null when the connection is closed without one. */
function askRaw(bytes: string): Promise<number | null> {
  const { port } = new URL(serving.url);
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(bytes, "latin1"));
    socket.on("data", (part) => {
      answer += part;
      socket.destroy();
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]) || null));
  });
}

describe("ranges of a file of 17 bytes", () => {
  test.each([
    ["bytes=0-3", 206, '{"it'],
    ["bytes=-5", 206, "2,3]}"],
    ["bytes=-99", 206, FILES["data.json"]],
    ["bytes=12-", 206, "2,3]}"],
    ["bytes=12-999999999999999999999", 206, "2,3]}"],
    ["bytes=17-", 416, null],
    ["bytes=-0", 416, null],
    ["bytes=5-2", 200, FILES["data.json"]],
    ["bytes=0-1,3-4", 200, FILES["data.json"]],
    ["bytes=0x1-5", 200, FILES["data.json"]],
    ["bytes=", 200, FILES["data.json"]],
    ["items=0-3", 200, FILES["data.json"]],
  ])("%s is answered with %i", async (range, status, body) => {
    const answer = await get(`${BASE}data.json`, { range });
    expect(answer.status).toBe(status);
    if (body !== null) expect(answer.body).toBe(body);
    else expect(answer.headers["content-range"]).toBe("bytes */17");
  });

  test("are for GET, and for no condition that a weak tag fulfils", async () => {
    const path = `${BASE}data.json`;
    const range = "bytes=0-3";
    expect((await ask({ method: "HEAD", path, headers: { range } })).status).toBe(200);
    const { etag } = (await get(path)).headers;
    expect((await get(path, { range, "if-range": String(etag) })).status).toBe(200);
  });
});

test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])(
  "%s is refused, and what is allowed is named",
  async (method) => {
    const { status, headers } = await ask({ method, path: BASE, headers: {} });
    expect(status).toBe(405);
    expect(headers.allow).toBe("GET, HEAD");
  },
);

test.each([
  ["evil.example", 421],
  ["evil.example:4321", 421],
  ["localhost.evil.example", 421],
  ["127.0.0.1.evil.example", 421],
  ["127.0.0.2", 421],
  ["evil example", 400],
  ["evil.example/", 400],
  ["127.0.0.1:4321", 200],
  ["localhost", 200],
  ["LOCALHOST:80", 200],
  ["site.localhost", 200],
  ["[::1]:4321", 200],
])("asked as %s it answers %i", async (host, status) => {
  expect((await get(BASE, { host })).status).toBe(status);
});

test.each([
  ["GET / HTTP/1.1\r\n\r\n", 400],
  ["GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", 400],
  [`GET http://evil.example${BASE} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 421],
  [`GET http://localhost${BASE} HTTP/1.1\r\nHost: evil.example\r\n\r\n`, 200],
  ["GET * HTTP/1.1\r\nHost: localhost\r\n\r\n", 400],
  [`GET ${BASE}\xff\xfe HTTP/1.1\r\nHost: localhost\r\n\r\n`, 400],
  [`GET ${BASE}../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n`, 403],
  ["nonsense\r\n\r\n", 400],
])("%j is answered with %i", async (bytes, status) => {
  expect(await askRaw(bytes)).toBe(status);
});

test("a folder without its slash leads to it, on this host", async () => {
  const { status, headers } = await get(`${BASE}zh?q=a`);
  expect([status, headers.location]).toEqual([301, `${BASE}zh/?q=a`]);
});

test("conditions are weighed by the file's tag and date", async () => {
  const path = `${BASE}data.json`;
  const { headers } = await get(path);
  const tag = String(headers.etag);
  const modified = String(headers["last-modified"]);
  const statusWith = async (conditions: Record<string, string>) => (await get(path, conditions)).status;
  expect(await statusWith({ "if-none-match": tag })).toBe(304);
  expect(await statusWith({ "if-none-match": '"other"', "if-modified-since": modified })).toBe(200);
  expect(await statusWith({ "if-modified-since": modified })).toBe(304);
  expect(await statusWith({ "if-modified-since": "2999" })).toBe(200);
  expect(await statusWith({ "if-match": "*" })).toBe(200);
  expect(await statusWith({ "if-match": tag })).toBe(412);
  expect(await statusWith({ "if-unmodified-since": "Sat, 01 Jan 2000 00:00:00 GMT" })).toBe(412);
});

test("while the folder is away, a page says so, and the site comes back with it", async () => {
  await rename(site, `${site}-away`);
  for (const path of [BASE, `${BASE}nowhere`, "/"]) {
    const { status, headers, body } = await get(path);
    expect(status).toBe(503);
    expect(headers["retry-after"]).toBe("5");
    expect(body).toContain("npm start");
  }
  await rename(`${site}-away`, site);
  expect((await get(BASE)).status).toBe(200);
});

describe("10,000 odd requests", () => {
  const size = FILES["data.json"]?.length ?? 0;
  const number = fc.oneof(
    fc.nat(size + 3).map(String),
    fc.constantFrom("00", "1e1", "0x1", " 1", "-1", "9".repeat(40), ""),
  );
  const range = fc.oneof(
    fc.tuple(number, number).map(([first, last]) => `bytes=${first}-${last}`),
    fc
      .array(fc.tuple(number, number), { maxLength: 4 })
      .map((all) => `bytes=${all.map((one) => one.join("-")).join(",")}`),
    fc.stringMatching(/^[\x20-\x7e]{0,20}$/).map((text) => `bytes=${text}`),
    fc.stringMatching(/^[\x20-\x7e]{0,20}$/),
  );
  const piece = fc.constantFrom(
    "%00",
    "%2e%2e",
    "%2f",
    "%5c",
    "%zz",
    "%",
    "%e4%b8",
    "..",
    ".",
    "//",
    "\\",
    "?",
    "#",
    "~",
    "zh",
    "data.json",
    "index.html",
    "",
  );
  const path = fc.oneof(
    fc.constant(`${BASE}data.json`),
    fc.array(piece, { maxLength: 5 }).map((parts) => `${BASE}${parts.join("/")}`),
    fc.array(piece, { maxLength: 5 }).map((parts) => `/${parts.join("")}`),
  );
  const odd = fc.record({
    method: fc.constantFrom("GET", "GET", "GET", "HEAD", "POST", "DELETE", "OPTIONS"),
    path,
    headers: fc.record(
      { host: fc.constantFrom("localhost", "localhost", "127.0.0.1:1", "evil.example", "a b"), range },
      { requiredKeys: ["host"] },
    ),
  });

  /** The single satisfiable range that a header names, by the grammar of RFC 9110; "none" to ignore it. */
  function rangeIn(header: string): [number, number] | "none" | "unsatisfiable" {
    const [, first, last, suffix] =
      /^bytes=(?:(\d+)-(\d*)|-(\d+))$/i.exec(header.replace(/(?<==)[ \t]+|[ \t]+$/g, "").trim()) ?? [];
    if (suffix !== undefined)
      return BigInt(suffix) === 0n
        ? "unsatisfiable"
        : [Number(BigInt(size) - min(BigInt(suffix), BigInt(size))), size - 1];
    if (first === undefined) return "none";
    const [from, to] = [BigInt(first), last ? BigInt(last) : BigInt(size)];
    if (to < from) return last ? "none" : "unsatisfiable";
    return from >= size ? "unsatisfiable" : [Number(from), Number(min(to, BigInt(size - 1)))];
  }
  const min = (a: bigint, b: bigint) => (a < b ? a : b);

  /** The expected answer: status, range and body; null where an odd path leaves it open. */
  function rightAnswer({ method, path, headers }: Request): (string | number | null)[] {
    const whole = method === "HEAD" ? "" : (FILES["data.json"] ?? "");
    if (headers.host === "a b") return [400, null, null];
    if (headers.host === "evil.example") return [421, null, null];
    if (method !== "GET" && method !== "HEAD") return [405, null, null];
    if (path !== `${BASE}data.json`) return [null, null, method === "HEAD" ? "" : null];
    const range = method === "GET" && headers.range !== undefined ? rangeIn(headers.range) : "none";
    if (range === "none") return [200, null, whole];
    if (range === "unsatisfiable") return [416, `bytes */${size}`, null];
    const [from, to] = range;
    return [206, `bytes ${from}-${to}/${size}`, whole.slice(from, to + 1)];
  }

  test("are each answered as RFC 9110 has it", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(odd, { minLength: 50, maxLength: 50 }), async (requests) => {
        const answers = await Promise.all(requests.map(ask));
        for (const [at, { status, headers, body }] of answers.entries()) {
          const right = requests[at] ? rightAnswer(requests[at]) : [];
          const given = [status, headers["content-range"] ?? null, body];
          expect(given.map((part, index) => (right[index] === null ? null : part))).toEqual(right);
          expect([200, 206, 301, 400, 403, 404, 405, 416, 421]).toContain(status);
        }
      }),
      { numRuns: 200 },
    );
    expect((await get(BASE)).status).toBe(200);
  });
});
