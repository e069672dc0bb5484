import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { send } from "@fastify/send";
import { keepValidFields } from "./request-rules.ts";

/** A requested file of a folder. */
export interface FileRequest {
  /** Absolute path of the folder. */
  folder: string;
  /** Path below it as the request has it, beginning with `/`; with `/` at its end, it means `index.html`. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * Sends a file with its range and conditions, and gives null; or sends nothing, and gives the status that explains
 * why: 301 for a folder without its `/`, 400 for a broken escape, 403 or 404.
 * @throws Error when the file cannot be read, before anything is sent.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, path, headers }: FileRequest,
): Promise<number | null> {
  const answer = await send(request, path, {
    root: folder,
    cacheControl: false,
    onFile: (_path, { size }) => keepValidFields(request, size),
  });
  const { statusCode, stream, type } = answer;
  if (type === "directory" || [400, 403, 404].includes(statusCode)) return statusCode;
  // Fails if the file was removed meanwhile.
  await once(stream, "readable");
  response.writeHead(statusCode, { ...answer.headers, ...(type === "file" ? headers : {}) });
  await pipeline(stream, response).catch(() => response.destroy());
  return null;
}
