import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rename, rmdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Archive } from "../../archive/archive.ts";
import { scanPath } from "../../archive/routes.ts";
import type { Answer } from "../http/answer.ts";
import { sendFile } from "../http/send-file.ts";
import { makeScanFiles, type ScanOrder } from "./scan-files.ts";

/** A generated file of a scan: the item's id, the scan's file, and the path below. */
const FILE_OF_SCAN = /\/articles\/([^/]+)\/scans\/([^/]+)(\/.+)/;

interface EditedScans {
  /** The archive as it is now. */
  archive(): Promise<Archive | null>;
  /** The content folder. */
  content: string;
  /** Where the files of each scan are kept. */
  kept: string;
}

/**
 * Serves the files of scans while the content is edited. Each scan's files are made when the first is requested, and
 * kept until the scan changes.
 */
export function serveScans({ archive, content, kept }: EditedScans): Answer {
  const making = new Map<string, Promise<string>>();

  return async (request, response, path) => {
    const [, id = "", file = "", below = ""] = FILE_OF_SCAN.exec(path) ?? [];
    const order = file && (await orderOf(await archive(), id, decodeURIComponent(file)));
    if (!order) return false;
    const folder = making.get(order.folder) ?? makeOnce(order);
    making.set(order.folder, folder);
    const status = await sendFile(request, response, { folder: await folder, path: below, headers: {} });
    if (status !== null) response.writeHead(status).end();
    return true;
  };

  /** A scan and the output folder that is named after its version. */
  async function orderOf(archive: Archive | null, id: string, file: string): Promise<ScanOrder | null> {
    const item = archive?.articles.find((article) => article.id === id);
    const scan = item?.scans.find((one) => one.file === file);
    if (!item || !scan) return null;
    const source = join(content, item.folder, file);
    const { mtimeMs, size } = await stat(source);
    const state = createHash("sha256").update(`${source} ${mtimeMs} ${size}`).digest("hex").slice(0, 16);
    const url = new URL(scanPath(id, file), "http://localhost/").href;
    return { source, folder: join(kept, state), url, width: scan.width, height: scan.height };
  }
}

/** Generates the files of a scan unless they exist; the folder only exists when it is complete. */
async function makeOnce(order: ScanOrder): Promise<string> {
  if (await stat(order.folder).catch(() => null)) return order.folder;
  await mkdir(dirname(order.folder), { recursive: true });
  const staging = await mkdtemp(`${order.folder}-`);
  await makeScanFiles({ ...order, folder: join(staging, "scan") });
  await rename(join(staging, "scan"), order.folder);
  await rmdir(staging);
  return order.folder;
}
