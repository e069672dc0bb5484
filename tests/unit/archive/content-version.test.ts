import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edition } from "../../../src/archive/article.ts";
import { blockHash, textHash } from "../../../src/archive/content-version.ts";
import { edition } from "./edition.ts";

const RECORD = edition("新港开航", ["昨日，港口开航。", "共30艘。"]);
const TRANSLATED: Edition = { ...edition("New harbour opens", ["Thirty ships."]), language: "en" };
const ITEM = { record: RECORD, translated: TRANSLATED };

describe("the hash of an item's texts", () => {
  it("can be computed from the documented form", () => {
    const form =
      '[["zh-Hans",null,"新港开航",null,null,"昨日，港口开航。","共30艘。"],' +
      '["en",null,"New harbour opens",null,null,"Thirty ships."]]';
    expect(textHash(ITEM)).toBe(createHash("sha256").update(form, "utf8").digest("hex").slice(0, 12));
  });

  it.each<[string, Partial<typeof ITEM>]>([
    ["punctuation", { record: edition("新港开航", ["昨日,港口开航。", "共30艘。"]) }],
    ["the title", { record: edition("旧港开航", ["昨日，港口开航。", "共30艘。"]) }],
    ["the byline", { record: { ...RECORD, byline: "本报" } }],
    ["the order of blocks", { record: edition("新港开航", ["共30艘。", "昨日，港口开航。"]) }],
    ["the end of a block", { record: edition("新港开航", ["昨日，港口开航。共", "30艘。"]) }],
    ["a part that moves", { record: { ...RECORD, headline: { kicker: "新港开航", title: "", deck: null } } }],
    ["the translation", { translated: { ...TRANSLATED, byline: "Staff" } }],
  ])("changes with %s", (_, change) => {
    expect(textHash({ ...ITEM, ...change })).not.toBe(textHash(ITEM));
  });

  it("does not change with ids, markup and notes", () => {
    const blocks = RECORD.blocks.map((block) => ({
      ...block,
      ids: ["x1"],
      kind: "quotation" as const,
      line: 9,
    }));
    const record = { ...RECORD, blocks, editorNote: "另一说明" };
    expect(textHash({ ...ITEM, record })).toBe(textHash(ITEM));
  });

  it("is the same in each Unicode normalization form", () => {
    const composed = edition("Café", ["à la carte"]);
    const apart = edition("Café".normalize("NFD"), ["à la carte".normalize("NFD")]);
    expect(textHash({ record: apart, translated: null })).toBe(
      textHash({ record: composed, translated: null }),
    );
  });

  it("differs for any two lists of blocks", () => {
    const blocks = fc.array(fc.string(), { maxLength: 4 });
    fc.assert(
      fc.property(blocks, blocks, (one, other) => {
        const hash = (texts: string[]) => textHash({ record: edition("题", texts), translated: null });
        const form = (texts: string[]) => JSON.stringify(texts.map((text) => text.normalize("NFC")));
        expect(hash(one) === hash(other)).toBe(form(one) === form(other));
      }),
    );
  });
});

describe("the hash of a block", () => {
  it("is the beginning of the SHA-256 of its text", () => {
    expect(blockHash("abc")).toBe("ba7816bf");
    expect(blockHash("昨日")).toBe(createHash("sha256").update("昨日", "utf8").digest("hex").slice(0, 8));
  });
});
