import sharp from "sharp";
import { expect, it } from "vitest";
import { iiifManifest } from "../../../src/site/iiif/iiif-manifest.ts";
import { ZH, zh } from "../../fixtures/bad/valid-archive.ts";
import { readWith } from "../content/content-tree.ts";

const ITEM = "https://port.example/articles/harbour/";

it("a manifest shows each scan on a canvas of its size, by its image service, in all languages", async () => {
  const page = await sharp({ create: { width: 600, height: 900, channels: 3, background: "#eee" } })
    .png()
    .toBuffer();
  const { archive } = await readWith({
    [ZH]: zh({ scans: "[{ file: a1.png, page: A1, note: { zh: 缺角, en: Torn } }]" }),
    "articles/2021/harbour/a1.png": page,
  });
  const [article, newspaper] = [archive?.articles[0], archive?.newspapers[0]];
  if (!article || !newspaper) throw new Error("the archive of the test was not read");
  const manifest = iiifManifest(article, newspaper, {
    manifest: `${ITEM}manifest.json`,
    item: ITEM,
    scan: (file) => `${ITEM}scans/${file}`,
  });
  expect(manifest).toMatchObject({
    "@context": "http://iiif.io/api/presentation/3/context.json",
    id: `${ITEM}manifest.json`,
    type: "Manifest",
    label: { "zh-Hans": ["新港开航"], "zh-Hant": ["新港開航"], en: ["New harbour opens"] },
    rights: "http://rightsstatements.org/vocab/CNE/1.0/",
    homepage: [{ id: ITEM, type: "Text", format: "text/html" }],
    items: [
      {
        ...{ type: "Canvas", width: 600, height: 900 },
        label: { "zh-Hans": ["第 A1 版"], en: ["Page A1"] },
        summary: { "zh-Hans": ["缺角"], en: ["Torn"] },
        thumbnail: [{ id: `${ITEM}scans/a1.png/full/300,450/0/default.jpg`, width: 300, height: 450 }],
        items: [
          {
            type: "AnnotationPage",
            items: [
              {
                ...{ type: "Annotation", motivation: "painting", target: `${ITEM}scans/a1.png/canvas` },
                body: {
                  ...{
                    id: `${ITEM}scans/a1.png/full/max/0/default.jpg`,
                    type: "Image",
                    format: "image/jpeg",
                  },
                  service: [{ id: `${ITEM}scans/a1.png`, type: "ImageService3", profile: "level0" }],
                },
              },
            ],
          },
        ],
      },
    ],
  });
});
