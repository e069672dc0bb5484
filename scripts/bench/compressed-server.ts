import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

/** A request that was answered, with the bytes of its body as sent. */
export interface Served {
  path: string;
  bytes: number;
}

/** A host that counts what it sends. */
export interface CompressedServer extends AsyncDisposable {
  /** Its address, ending in `/`. */
  url: string;
  /** The bytes sent since the last call. */
  take(): Served[];
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

/** The quality that hosts use for files they compress when asked. */
const QUALITY = 5;

/**
 * Serves a folder as a common host does: text is sent in brotli, packed files as they are.
 * Headers are not counted. Browsers may keep nothing, so that every page begins with an empty cache.
 */
export async function serveCompressed(folder: string): Promise<CompressedServer> {
  const packed = new Map<string, Promise<Buffer>>();
  let served: Served[] = [];
  const body = (path: string, isText: boolean) => {
    const known = packed.get(path);
    if (known) return known;
    const read = readFile(join(folder, path)).then((content) => (isText ? compressed(content) : content));
    if (isText) packed.set(path, read);
    return read;
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname === "/" ? "index.html" : decodeURIComponent(pathname.slice(1));
    const type = TYPES[extname(path)];
    try {
      const bytes = await body(path, type !== undefined);
      response.writeHead(200, {
        "Content-Type": type ?? "application/octet-stream",
        "Content-Length": bytes.length,
        "Cache-Control": "no-store",
        ...(type && { "Content-Encoding": "br" }),
      });
      response.end(bytes);
      served.push({ path, bytes: bytes.length });
    } catch {
      response.writeHead(404).end();
      served.push({ path, bytes: 0 });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    take() {
      const taken = served;
      served = [];
      return taken;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A file as it is sent. */
export async function compressed(content: Buffer): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return promisify(brotliCompress)(content, { params });
}
