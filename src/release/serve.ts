import { readFile } from "node:fs/promises";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import { join } from "node:path";
import { readRequest } from "../site/http/request-rules.ts";
import { sendFile } from "../site/http/send-file.ts";
import { type HeaderRules, type Headers, headersOf } from "./headers/header-rules.ts";
import { RULES_PATH } from "./headers/write-headers.ts";

/** A running server of a built site. */
export interface Serving {
  /** Its address, with the base path, ending in `/`. */
  url: string;
  close(): Promise<void>;
}

const HTML = { "Content-Type": "text/html; charset=utf-8" };

/** The page to serve while there is no release in the folder. */
const NO_RELEASE =
  '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>503</title>' +
  "<p>这里现在没有网站：文件夹被移走了，或正在换版。请重新运行 npm start。" +
  '<p lang="en">There is no site here now: its folder was removed or is being replaced. Run npm start again.';

/**
 * Serves a built site to this machine as a web host that follows the release's header files would: its folder
 * under the base path, its 404 page for the rest. Each file is read when it is requested, so that a new release is
 * served at once. Only GET and HEAD are answered, and only under this machine's own names.
 */
export async function serveSite(folder: string, base: string, port: number): Promise<Serving> {
  const server = createServer((request, response) => {
    answer(request, response, { folder, base }).catch(() => {
      const headers = { ...HTML, "Retry-After": "5", "Cache-Control": "no-store" };
      if (response.headersSent) response.destroy();
      else end(response, { status: 503, headers, body: NO_RELEASE });
    });
  });
  await listen(server, port);
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return { url: `http://127.0.0.1:${actual}${base}`, close: () => close(server) };
}

/** @throws Error when there is no release in the folder. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, base }: { folder: string; base: string },
): Promise<void> {
  const asked = readRequest(request);
  if ("status" in asked) return end(response, asked);
  const rules: HeaderRules = JSON.parse(await readFile(join(folder, RULES_PATH), "utf8"));
  const status = asked.path.startsWith(base)
    ? await sendFile(request, response, {
        folder,
        path: asked.path.slice(base.length - 1),
        headers: headersOf(rules, asked.decoded),
      })
    : 404;
  if (status === 404) {
    const body = await readFile(join(folder, "404.html"), "utf8");
    end(response, { status, headers: { ...HTML, ...rules.notFound }, body });
  } else if (status === 301) {
    // Only one leading slash: two would name another host.
    const Location = `${encodeURI(asked.decoded.replace(/^\/+/, "/"))}/${asked.query}`;
    end(response, { status, headers: { Location } });
  } else if (status !== null) end(response, { status });
}

interface Answer {
  status: number;
  headers?: Headers;
  body?: string;
}

function end(
  response: ServerResponse,
  { status, headers = {}, body = STATUS_CODES[status] ?? "" }: Answer,
): void {
  const type = { "Content-Type": "text/plain; charset=utf-8", "Content-Length": Buffer.byteLength(body) };
  response.writeHead(status, { ...type, ...headers }).end(body);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
