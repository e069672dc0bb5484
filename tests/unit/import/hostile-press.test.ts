import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { NOTHING_GIVEN } from "../../../src/import/propose/context.ts";
import { propose } from "../../../src/import/propose/propose.ts";
import { RefusedPress } from "../../../src/import/source/limits.ts";
import { readPress } from "../../../src/import/source/read-press.ts";
import { documentOf, type ZipPart, zipped } from "./word-document.ts";

const PARAGRAPH = "<w:p><w:r><w:t>渡轮换新船。</w:t></w:r></w:p>";
const MEGABYTE = 2 ** 20;

/** The reason in English for which a file is refused; null if it is read. */
async function refusal(name: string, bytes: Uint8Array | string): Promise<string | null> {
  try {
    await readPress(name, typeof bytes === "string" ? Buffer.from(bytes) : bytes);
    return null;
  } catch (error) {
    if (error instanceof RefusedPress) return error.reason.en;
    throw error;
  }
}

/** A part that unpacks to a text of so many bytes. */
function packed(text: string, claimed = Buffer.byteLength(text)): ZipPart {
  return { packed: deflateRawSync(text), size: claimed };
}

function wordWith(body: string): Record<string, string | ZipPart> {
  return documentOf(body);
}

describe("a Word document is refused before it is worked on", () => {
  const bomb = `<w:p><w:r><w:t>${"a".repeat(40 * MEGABYTE)}</w:t></w:r></w:p>`;
  it.each<[string, Record<string, string | ZipPart>, RegExp]>([
    ["that unpacks to too much", { ...wordWith(""), "word/document.xml": packed(bomb) }, /when unpacked/],
    [
      "with a large part of one character",
      { ...wordWith(""), "word/document.xml": packed("a".repeat(2 * MEGABYTE)) },
      /each packed byte/,
    ],
    [
      "with many parts that are too much together",
      {
        ...wordWith(PARAGRAPH),
        ...Object.fromEntries(
          Array.from({ length: 10 }, (_, at) => [`word/${at}.xml`, packed(bomb.slice(0, MEGABYTE))]),
        ),
      },
      /when unpacked/,
    ],
    [
      "with too many parts",
      Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`${at}`, ""])),
      /Parts/,
    ],
    ["with elements too deep", wordWith(`${"<w:tbl>".repeat(300)}${"</w:tbl>".repeat(300)}`), /Nested/],
    ["with too many elements", wordWith("<w:p/>".repeat(100_001)), /Elements/],
    ["whose size is a lie", { ...wordWith(""), "word/document.xml": packed(bomb, 1000) }, /is damaged/],
    ["with a comment that never ends", wordWith("<!--".repeat(20_000)), /is damaged/],
    [
      "with entities of its own",
      { ...wordWith(""), "word/document.xml": `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>` },
      /is damaged/,
    ],
  ])("%s", async (_, parts, reason) => {
    expect(await refusal("a.docx", zipped(parts))).toMatch(reason);
  });

  it("and the pictures in it are not unpacked", async () => {
    const picture = packed("\0".repeat(40 * MEGABYTE));
    expect(
      await refusal("a.docx", zipped({ ...wordWith(PARAGRAPH), "word/media/1.png": picture })),
    ).toBeNull();
  });

  it("and a style map in it hides nothing", async () => {
    const press = await readPress(
      "a.docx",
      zipped({ ...wordWith(PARAGRAPH), "mammoth/style-map": "p => !" }),
    );
    expect(press?.rows).toEqual(["渡轮换新船。"]);
  });
});

describe("a web page is refused while it is parsed", () => {
  it.each([
    ["with elements too deep", "<div>".repeat(5000), /Nested/],
    ["with too many elements", "<p>x".repeat(100_001), /Elements/],
    [
      "whose open formatting multiplies",
      `<p>${Array.from({ length: 100 }, (_, at) => `<font color=${at}>`).join("")}${"<p>x".repeat(2000)}`,
      /Elements/,
    ],
    ["that is too large", " ".repeat(4 * MEGABYTE + 1), /Bytes of the file/],
  ])("%s", async (_, html, reason) => {
    expect(await refusal("a.html", html)).toMatch(reason);
  });

  it("and one with comments that never end is read to its end", async () => {
    const press = await readPress("a.html", Buffer.from(`<p>渡轮</p>${"<!--".repeat(60_000)}`));
    expect(press?.rows).toEqual(["渡轮"]);
  });
});

describe("a text is refused", () => {
  it.each([
    ["with too many characters", `${"汉".repeat(999)}\n`.repeat(1001), /Characters exceed/],
    ["with too many lines", "汉\n".repeat(20_001), /Lines/],
    ["with a line that is too long", "汉".repeat(20_001), /Characters of a line/],
  ])("%s", async (_, text, reason) => {
    expect(await refusal("a.txt", text)).toMatch(reason);
  });

  it("never because it is one long paragraph of short lines", async () => {
    const press = await readPress(
      "a.txt",
      Buffer.from("昨日港湾渡轮公司启用新船夜间增加班次\n".repeat(19_000)),
    );
    if (!press) throw new Error("not read");
    const context = {
      newspapers: [],
      topics: [],
      ids: new Set<string>(),
      today: "2026-11-27",
      given: NOTHING_GIVEN,
    };
    expect(propose(press, context).length).toBeLessThanOrEqual(1);
  });
});
