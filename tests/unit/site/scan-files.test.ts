import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, it, onTestFinished, vi } from "vitest";
import { makeScanFiles } from "../../../src/site/iiif/scan-files.ts";

// A picture is made in a dozen forms.
vi.setConfig({ testTimeout: 30_000 });

const URL_OF_SCAN = "https://port.example/archive/articles/harbour/scans/a1.jpg";

/** Makes the files of a picture of coarse noise, whose tiles all differ. Fine noise would take longer to encode. */
async function filesOf(size: { width: number; height: number }, orientation = 1) {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-scan-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const source = join(folder, "a1.jpg");
  const turned = orientation > 4;
  const [width, height] = turned ? [size.height, size.width] : [size.width, size.height];
  const noise = { type: "gaussian" as const, mean: 180, sigma: 40 };
  await sharp({ create: { width: 64, height: 64, channels: 3, background: "#fff", noise } })
    .resize(width, height, { fit: "fill" })
    .withMetadata({ orientation })
    .jpeg()
    .toFile(source);
  const made = join(folder, "scans/a1.jpg");
  await makeScanFiles({ source, folder: made, url: URL_OF_SCAN, ...size });
  return { source, made };
}

async function pathsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** The pictures that a service of level 0 must have by its description, each with its size. */
function promised(info: {
  width: number;
  height: number;
  tiles: { width: number; scaleFactors: number[] }[];
  sizes: { width: number; height: number }[];
}): Map<string, [number, number]> {
  const { width, height, tiles, sizes } = info;
  const pictures = new Map<string, [number, number]>([["full/max", [width, height]]]);
  for (const size of sizes) pictures.set(`full/${size.width},${size.height}`, [size.width, size.height]);
  for (const { width: side, scaleFactors } of tiles) {
    for (const factor of scaleFactors) {
      for (let y = 0; y < height; y += side * factor) {
        for (let x = 0; x < width; x += side * factor) {
          const [w, h] = [Math.min(side * factor, width - x), Math.min(side * factor, height - y)];
          const whole = w === width && h === height;
          const out: [number, number] = [Math.ceil(w / factor), Math.ceil(h / factor)];
          pictures.set(`${whole ? "full" : [x, y, w, h].join()}/${out.join()}`, out);
        }
      }
    }
  }
  return pictures;
}

it.each([
  [1101, 1503],
  [1025, 513],
  [512, 512],
  [300, 420],
])(
  "a scan of %i × %i pixels has every picture that its description promises, and no other",
  async (width, height) => {
    const { made } = await filesOf({ width, height });
    const info = JSON.parse(await readFile(join(made, "info.json"), "utf8"));
    expect(info).toMatchObject({
      "@context": "http://iiif.io/api/image/3/context.json",
      id: URL_OF_SCAN,
      type: "ImageService3",
      protocol: "http://iiif.io/api/image",
      profile: "level0",
      width,
      height,
    });
    const pictures = promised(info);
    const paths = await pathsBelow(made);
    expect(paths.filter((path) => path.endsWith(".jpg"))).toEqual(
      [...pictures.keys()].map((path) => `${path}/0/default.jpg`).sort(),
    );
    for (const [path, size] of pictures) {
      const tile = await sharp(join(made, path, "0/default.jpg")).metadata();
      expect([tile.format, tile.width, tile.height], path).toEqual(["jpeg", ...size]);
    }
  },
);

it("a rotated scan is shown upright", async () => {
  const { made } = await filesOf({ width: 300, height: 420 }, 6);
  const whole = await sharp(join(made, "full/max/0/default.jpg")).metadata();
  expect([whole.width, whole.height, whole.orientation]).toEqual([300, 420, undefined]);
});

it("thumbnails are made for screens of one, two and three pixels, in two forms; the same scan gives the same bytes, without the time of creation", async () => {
  const size = { width: 600, height: 900 };
  const { source, made } = await filesOf(size);
  const sizes: Record<string, string> = {};
  for (const path of (await pathsBelow(made)).filter((file) => file.startsWith("thumbnail"))) {
    const { width, height } = await sharp(join(made, path)).metadata();
    sizes[path] = `${width} × ${height}`;
  }
  expect(sizes).toEqual({
    "thumbnail.1x.avif": "144 × 216",
    "thumbnail.1x.webp": "144 × 216",
    "thumbnail.2x.avif": "288 × 432",
    "thumbnail.2x.webp": "288 × 432",
    "thumbnail.3x.avif": "432 × 648",
    "thumbnail.3x.webp": "432 × 648",
  });

  const again = join(made, "../../again/a1.jpg");
  await makeScanFiles({ source, folder: again, url: URL_OF_SCAN, ...size });
  const digests = async (folder: string) =>
    Promise.all(
      (await pathsBelow(folder)).map(async (path) => [
        path,
        createHash("sha256")
          .update(await readFile(join(folder, path)))
          .digest("hex"),
      ]),
    );
  expect(await digests(again)).toEqual(await digests(made));
  expect(await readdir(join(made, ".."))).toEqual(["a1.jpg"]);
});
