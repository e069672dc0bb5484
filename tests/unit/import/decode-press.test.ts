import { expect, it } from "vitest";
import { decodePress } from "../../../src/import/source/decode-press.ts";

const TEXT = "深圳市政府近日印发若干意见，提出总体要求。";
const TRADITIONAL = "深圳市政府近日印發若干意見，提出總體要求。";

/** The bytes of a text in an encoding, found by decoding every pair of bytes. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from([...text].flatMap((character) => pairs.get(character) ?? [character.charCodeAt(0)]));
}

/** In GB18030 its bytes have one sequence that would be half of a surrogate pair. */
const MISLEADING = "港报综合 新船启用，座位比从前宽敞。";

it.each([
  ["UTF-8", Buffer.from(TEXT), TEXT],
  ["UTF-8", Buffer.from(`\uFEFF${TEXT}`), TEXT],
  ["UTF-16LE", Buffer.from(`\uFEFF${TEXT}`, "utf16le"), TEXT],
  ["UTF-16BE", Buffer.from(`\uFEFF${TEXT}`, "utf16le").swap16(), TEXT],
  ["GB18030", encoded(TEXT, "gb18030"), TEXT],
  ["GB18030", encoded(MISLEADING, "gb18030"), MISLEADING],
  ["Big5", encoded(TRADITIONAL, "big5"), TRADITIONAL],
])("%s is detected by its bytes", (encoding, bytes, text) => {
  expect(decodePress(bytes)).toEqual({ encoding, text });
});

it("bytes that are no text in any of them are refused", () => {
  expect(decodePress(Uint8Array.of(0xe6, 0xb7, 0xb1, 0xe5, 0x9c, 0xff, 0xe6, 0xb7, 0xb1))).toBeNull();
});
