import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { ZH, zh } from "../../fixtures/bad/valid-archive.ts";
import { problemsWith, readWith } from "./content-tree.ts";

const FOLDER = "articles/2021/harbour";
const LINE = 8;

const jpeg = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#ddd",
      noise: { type: "gaussian", mean: 200, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer();

/** The valid archive with scans in its record, and the files beside it. */
const withScans = (scans: string, files: Record<string, string | Uint8Array> = {}) => ({
  [ZH]: zh({ scans }),
  ...Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${FOLDER}/${name}`, bytes])),
});

describe("the scans of an item", () => {
  it("are read with page, note and size, in the order of the record", async () => {
    const scans = "[{ file: b.png, page: A3 }, { file: a.jpg, page: A1, note: { zh: 缺角, en: Torn } }]";
    const png = await sharp(await jpeg(40, 60))
      .png()
      .toBuffer();
    const { archive, diagnostics } = await readWith(
      withScans(scans, { "a.jpg": await jpeg(300, 420), "b.png": png }),
    );
    expect(diagnostics).toEqual([]);
    expect(archive?.articles[0]?.scans).toEqual([
      { file: "b.png", page: "A3", note: null, width: 40, height: 60 },
      { file: "a.jpg", page: "A1", note: { zh: "缺角", en: "Torn" }, width: 300, height: 420 },
    ]);
    expect(archive?.articles[0]?.pictures).toEqual({});
  });

  it("are none if the record names none", async () => {
    const { archive } = await readWith();
    expect(archive?.articles[0]?.scans).toEqual([]);
  });

  it("must be in the item's folder, and the place is that of the file's name", async () => {
    const { diagnostics } = await readWith(withScans("[{ page: A1, file: a.jpg }]"));
    expect(diagnostics).toMatchObject([
      { severity: "error", rule: "picture-missing", file: ZH, range: { start: { line: LINE, column: 21 } } },
    ]);
    expect(diagnostics[0]?.advice).toEqual({
      zh: "请把它放进文章的文件夹，或在 scans 里改正文件名",
      en: "Put it in the folder of the item, or correct its name in scans",
    });
  });

  it.each(["../harbour/a.jpg", "/etc/a.jpg", "https://example.com/a.jpg", "a.svg", "a.pdf", "a", ".jpg"])(
    "have the name of a picture in that folder, not %s",
    async (file) => {
      const { diagnostics } = await readWith(withScans(`[{ file: ${file}, page: A1 }]`));
      expect(diagnostics).toMatchObject([
        { rule: "field-value", file: ZH, range: { start: { line: LINE } } },
      ]);
      expect(diagnostics[0]?.message.en).toContain("the name of a picture file, such as a1.jpg");
    },
  );

  it("are whole pictures", async () => {
    const whole = await jpeg(300, 420);
    for (const bytes of [new Uint8Array(), whole.subarray(0, whole.length / 2)]) {
      expect(await problemsWith(withScans("[{ file: a.jpg, page: A1 }]", { "a.jpg": bytes }))).toEqual([
        `error picture-damaged ${ZH}:${LINE}`,
      ]);
    }
  });

  it("are pictures", async () => {
    expect(await problemsWith(withScans("[{ file: a.jpg, page: A1 }]", { "a.jpg": "<svg/>" }))).toEqual([
      `error picture-format ${ZH}:${LINE}`,
    ]);
  });

  it("have no more pixels than can be handled", async () => {
    const huge = await sharp({ create: { width: 9000, height: 6000, channels: 3, background: "#fff" } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    const { diagnostics } = await readWith(withScans("[{ file: a.png, page: A1 }]", { "a.png": huge }));
    expect(diagnostics).toMatchObject([{ rule: "picture-size", file: ZH, range: { start: { line: LINE } } }]);
    expect(diagnostics[0]?.message.en).toBe('"a.png" has 54,000,000 pixels (limit: 50,000,000)');
  });

  it("are listed once, and say which page they are", async () => {
    const files = { "a.jpg": await jpeg(30, 40) };
    const twice = "[{ file: a.jpg, page: A1 }, { file: a.jpg, page: A2 }]";
    expect(await problemsWith(withScans(twice, files))).toEqual([`error field-value ${ZH}:${LINE}`]);
    expect(await problemsWith(withScans("[{ file: a.jpg }]", files))).toEqual([
      `error missing-field ${ZH}:${LINE}`,
    ]);
  });

  it("have no other fields, and the one meant is suggested", async () => {
    const { diagnostics } = await readWith(withScans("[{ file: a.jpg, pages: A1 }]"));
    const unknown = diagnostics.find(({ rule }) => rule === "unknown-field");
    expect(unknown?.advice.en).toBe('Did you mean "page"?');
  });

  it("are reported of where a picture is used by nothing", async () => {
    const { diagnostics } = await readWith({ [`${FOLDER}/a.jpg`]: await jpeg(30, 40) });
    expect(diagnostics).toMatchObject([{ rule: "unused-picture", file: `${FOLDER}/a.jpg` }]);
    expect(diagnostics[0]?.advice.en).toContain("list a scanned page in scans");
  });
});
