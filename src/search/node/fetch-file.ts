import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** A `fetch` for `file:` addresses, so that a built index is searched in Node without a server. */
export async function fetchFile(url: string): Promise<Response> {
  try {
    return new Response(new Uint8Array(await readFile(fileURLToPath(url))));
  } catch {
    return new Response(null, { status: 404 });
  }
}
