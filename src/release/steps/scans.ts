import { join } from "node:path";
import { scanPath } from "../../archive/routes.ts";
import { makeScanFiles } from "../../site/iiif/scan-files.ts";
import type { SiteStep } from "../../site/integration/built-site.ts";

/** Makes the tiles and thumbnails of every scan, one after the other: each is a large picture. */
export const makeScans: SiteStep = async ({ folder, content, archive, base, site }) => {
  for (const { id, folder: itemFolder, scans } of archive.articles) {
    for (const { file, width, height } of scans) {
      const path = scanPath(id, file);
      await makeScanFiles({
        ...{ width, height },
        source: join(content, itemFolder, file),
        folder: join(folder, decodeURIComponent(path)),
        url: new URL(base + path.slice(1), site).href,
      });
    }
  }
};
