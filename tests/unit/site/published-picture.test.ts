import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { carriedData } from "../../../src/content/images/carried-data.ts";
import { filesOf } from "../../../src/release/verify/manifest.ts";
import { makeScanFiles } from "../../../src/site/iiif/scan-files.ts";
import { publishedPicture } from "../../../src/site/published-picture.ts";

const AUTHOR = "Mei Chen";
const TAIL = "behind the end";
const EXIF = {
  IFD0: { Artist: AUTHOR },
  IFD3: {
    GPSLatitudeRef: "N",
    GPSLatitude: "22/1 30/1 0/1",
    GPSLongitudeRef: "E",
    GPSLongitude: "114/1 3/1 0/1",
  },
};
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/><!--${AUTHOR}--></x:xmpmeta>`;
const FORMS = [null, { format: "avif", width: 16 }, { format: "webp", width: 16 }] as const;

/** A picture of 40 × 20 pixels with a place, an author, XMP, a profile, and bytes after its end. */
async function rich(format: "jpeg" | "png" | "webp" | "avif"): Promise<Buffer> {
  const picture = sharp({ create: { width: 40, height: 20, channels: 3, background: "#c33" } })
    .withExif(EXIF)
    .withXmp(XMP)
    .withIccProfile("p3")
    .toFormat(format);
  return Buffer.concat([await picture.toBuffer(), Buffer.from(TAIL)]);
}

const carriedBy = async (bytes: Buffer) =>
  carriedData(bytes, await sharp(bytes).metadata()).map(({ en }) => en);

describe.each(["jpeg", "png", "webp", "avif"] as const)(
  "a picture in %s that carries more than pixels",
  (format) => {
    test("is reported with all that it carries", async () => {
      expect(await carriedBy(await rich(format))).toEqual([
        "place (GPS)",
        "Artist",
        "XMP",
        `${TAIL.length} bytes behind its end`,
      ]);
    });

    test.each(FORMS)("is published as %o without it", async (form) => {
      const published = await publishedPicture(await rich(format), form);
      expect(await carriedBy(published)).toEqual([]);
      expect(published.includes(AUTHOR)).toBe(false);
      expect(published.includes(TAIL)).toBe(false);
    });

    test("keeps its format and its colour profile", async () => {
      const original = await rich(format);
      const { icc, format: is } = await sharp(original).metadata();
      const published = await sharp(await publishedPicture(original, null)).metadata();
      expect(published.format).toBe(is);
      expect(published.icc?.equals(icc ?? Buffer.alloc(0))).toBe(true);
    });
  },
);

test("a picture that was taken upright is published upright", async () => {
  const lying = await sharp({ create: { width: 40, height: 20, channels: 3, background: "#c33" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { width, height, orientation } = await sharp(await publishedPicture(lying, null)).metadata();
  expect([width, height, orientation]).toEqual([20, 40, undefined]);
});

describe("the files of a scan", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "qiaobao-"));
    await writeFile(join(folder, "scan.jpg"), await rich("jpeg"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("carry nothing of it but pixels", async () => {
    const made = join(folder, "made");
    await makeScanFiles({
      ...{ source: join(folder, "scan.jpg"), folder: made, url: "https://a.example/scan" },
      ...{ width: 40, height: 20 },
    });
    const pictures = (await filesOf(made)).filter((file) => !file.endsWith(".json"));
    expect(pictures.length).toBeGreaterThan(2);
    for (const file of pictures) expect(await carriedBy(await readFile(join(made, file))), file).toEqual([]);
  });
});
