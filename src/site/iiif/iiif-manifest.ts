import type { Article, Newspaper, Scan } from "../../archive/article.ts";
import { formatEdtf } from "../../archive/date.ts";
import { fill } from "../../i18n/fill.ts";
import { WORDS, type Words } from "../../i18n/words.ts";
import type { Bilingual } from "../../text/language.ts";
import { inTraditional } from "../../text/traditional.ts";
import { overviewPicture, overviewSize, WHOLE_PICTURE } from "./iiif-image.ts";

/** Absolute URLs that a manifest names. */
export interface ManifestAddresses {
  manifest: string;
  item: string;
  /** The image service of a scan, without a final `/`. */
  scan(file: string): string;
}

/** The scans of an item as a IIIF Presentation 3 manifest, by which any IIIF viewer can show them. */
export function iiifManifest(article: Article, newspaper: Newspaper, addresses: ManifestAddresses): object {
  const { record, translated, date, rights, scans } = article;
  const title = record.headline.title;
  const label = inAll({ zh: title, en: translated?.headline.title ?? title });
  return {
    "@context": "http://iiif.io/api/presentation/3/context.json",
    id: addresses.manifest,
    type: "Manifest",
    label,
    metadata: [
      { label: word("newspaper"), value: inAll(newspaper.title) },
      {
        label: word("publishedOn"),
        value: inAll({ zh: formatEdtf(date.edtf, "zh-Hans"), en: formatEdtf(date.edtf, "en") }),
      },
    ],
    // The URIs of these statements begin with http:, although the pages are served over https:.
    rights: rights.replace(/^https:(?=\/\/(?:rightsstatements|creativecommons)\.org\/)/, "http:"),
    homepage: [{ id: addresses.item, type: "Text", label, format: "text/html", language: ["zh-Hans", "en"] }],
    items: scans.map((scan) => canvas(scan, addresses.scan(scan.file))),
  };
}

function canvas(scan: Scan, url: string): object {
  const { page, note, width, height } = scan;
  const id = `${url}/canvas`;
  const service = [{ id: url, type: "ImageService3", profile: "level0" }];
  return {
    ...{ id, type: "Canvas", width, height },
    label: inAll({ zh: fill(WORDS["zh-Hans"].page, { page }), en: fill(WORDS.en.page, { page }) }),
    summary: note ? inAll(note) : undefined,
    thumbnail: [
      {
        ...{ id: `${url}/${overviewPicture(scan)}`, type: "Image", format: "image/jpeg" },
        ...overviewSize(scan),
        service,
      },
    ],
    items: [
      {
        id: `${id}/page`,
        type: "AnnotationPage",
        items: [
          {
            id: `${id}/page/picture`,
            type: "Annotation",
            motivation: "painting",
            target: id,
            body: {
              ...{ id: `${url}/${WHOLE_PICTURE}`, type: "Image", format: "image/jpeg", width, height },
              service,
            },
          },
        ],
      },
    ],
  };
}

function word(name: keyof Words): Record<string, string[]> {
  return inAll({ zh: WORDS["zh-Hans"][name], en: WORDS.en[name] });
}

function inAll({ zh, en }: Bilingual): Record<string, string[]> {
  return { "zh-Hans": [zh], "zh-Hant": [inTraditional(zh)], en: [en] };
}
