import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rename, rmdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import sirv from "sirv";
import type { Plugin } from "vite";
import { scanPath } from "../../archive/routes.ts";
import { readArchive } from "../../content/load.ts";
import { makeScanFiles, type ScanOrder } from "./scan-files.ts";

/** A file that is made of a scan: the item's id, the scan's file, and its path below. */
const FILE_OF_SCAN = /\/articles\/([^/]+)\/scans\/([^/]+)(\/[^?]+)/;

/** While the content is edited, makes what pages ask of a scan when it is first asked for, and keeps it in a folder. */
export function scansWhileEditing(content: string, kept: string): Plugin {
  let orders: Promise<Map<string, ScanOrder>> | null = null;
  const making = new Map<string, Promise<string>>();

  async function folderOf(path: string): Promise<string | null> {
    orders ??= readOrders(content, kept);
    const order = (await orders).get(path);
    if (!order) return null;
    const folder = making.get(order.folder) ?? makeOnce(order);
    making.set(order.folder, folder);
    return folder;
  }

  return {
    name: "scans-while-editing",
    configureServer(server) {
      server.watcher.on("all", (_event, path) => {
        if (path.startsWith(content)) orders = null;
      });
      server.middlewares.use(async (request, response, next) => {
        const [, id = "", file = "", below = ""] = FILE_OF_SCAN.exec(request.url ?? "") ?? [];
        const folder = file && (await folderOf(scanPath(id, decodeURIComponent(file))).catch(() => null));
        // Pages and console say what is wrong with the content; here the file just is not there.
        if (!folder) return next();
        request.url = below;
        sirv(folder, { dev: true })(request, response, next);
      });
    },
  };
}

/** The scans of the archive by their path on the site, each to be made into a folder of its own. */
async function readOrders(content: string, kept: string): Promise<Map<string, ScanOrder>> {
  const { archive } = await readArchive(content);
  const orders = new Map<string, ScanOrder>();
  for (const { id, folder, scans } of archive?.articles ?? []) {
    for (const { file, width, height } of scans) {
      const source = join(content, folder, file);
      const { mtimeMs, size } = await stat(source);
      const state = createHash("sha256").update(`${source} ${mtimeMs} ${size}`).digest("hex").slice(0, 16);
      const path = scanPath(id, file);
      const url = new URL(path, "http://localhost/").href;
      orders.set(path, { source, folder: join(kept, state), url, width, height });
    }
  }
  return orders;
}

/** Makes the files of a scan, unless they were made before; the folder is there when it is whole. */
async function makeOnce(order: ScanOrder): Promise<string> {
  if (await stat(order.folder).catch(() => null)) return order.folder;
  await mkdir(dirname(order.folder), { recursive: true });
  const workshop = await mkdtemp(`${order.folder}-`);
  await makeScanFiles({ ...order, folder: join(workshop, "scan") });
  await rename(join(workshop, "scan"), order.folder);
  await rmdir(workshop);
  return order.folder;
}
