import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { type HeaderRules, headersOf } from "./headers/header-rules.ts";
import { RULES_PATH } from "./headers/write-headers.ts";

/** A built site being served on this machine. */
export interface Serving {
  /** Its address, with the base path, ending in `/`. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a web host that keeps to the release's header files would: its folder under the base
 * path, its 404 page for the rest.
 */
export async function serveSite(folder: string, base: string, port: number): Promise<Serving> {
  // `dev` reads each file at each request, so that a new release is served at once.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders(response, path) {
      const headers = headersOf(rulesOf(folder), base + path.slice(1));
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    const notFound = () => {
      const type = { "Content-Type": "text/html; charset=utf-8" };
      response.writeHead(404, { ...type, ...rulesOf(folder).notFound });
      response.end(readFileSync(join(folder, "404.html")));
    };
    if (!request.url?.startsWith(base)) return notFound();
    request.url = request.url.slice(base.length - 1);
    files(request, response, notFound);
  });
  await listen(server, port);
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return { url: `http://127.0.0.1:${actual}${base}`, close: () => close(server) };
}

function rulesOf(folder: string): HeaderRules {
  return JSON.parse(readFileSync(join(folder, RULES_PATH), "utf8"));
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
