import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import sirv from "sirv";

/** A built site being served on this machine. */
export interface Serving {
  /** Its address, with the base path, ending in `/`. */
  url: string;
  close(): Promise<void>;
}

/** Serves a built site as any web host would: its folder under the base path, its 404 page for the rest. */
export async function serveSite(folder: string, base: string, port: number): Promise<Serving> {
  // `dev` reads each file at each request, so that a new release is served at once.
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const notFound = async () => {
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
      response.end(await readFile(join(folder, "404.html")).catch(() => "404"));
    };
    if (!request.url?.startsWith(base)) return void notFound();
    request.url = request.url.slice(base.length - 1);
    files(request, response, () => void notFound());
  });
  await listen(server, port);
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return { url: `http://127.0.0.1:${actual}${base}`, close: () => close(server) };
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
