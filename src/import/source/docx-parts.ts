import { text } from "node:stream/consumers";
import { SaxesParser } from "saxes";
import { type Entry, fromBufferPromise } from "yauzl";
import { PRESS_LIMITS, tooMuch } from "./limits.ts";

/** A part whose XML a document is read from; pictures and fonts are not. */
const XML_PART = /\.(?:xml|rels)$/i;

/**
 * The XML parts of a Word document by name, and the names of all its parts. Every part is checked while it is
 * unpacked: its real size, that its XML is well-formed and has no document type, its elements and their nesting.
 * @throws RefusedPress when the document exceeds a limit.
 * @throws Error when the bytes are not a ZIP file or a part is not well-formed.
 */
export async function docxParts(
  bytes: Uint8Array,
): Promise<{ xml: Map<string, string>; names: Set<string> }> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const { parts, partBytes } = PRESS_LIMITS;
  if (zip.entryCount > parts)
    throw tooMuch({ zh: "Word 文件的部件", en: "Parts of the Word document" }, parts);
  const names = new Set<string>();
  const entries: Entry[] = [];
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    names.add(entry.fileName);
    if (!XML_PART.test(entry.fileName)) continue;
    unpacked += entry.uncompressedSize;
    if (unpacked > partBytes) throw tooMuch({ zh: "解压后的字节", en: "Bytes when unpacked" }, partBytes);
    checkRatio(entry);
    entries.push(entry);
  }
  const xml = new Map<string, string>();
  // The reader ends a part that unpacks to more than the directory says.
  for (const entry of entries) xml.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  for (const part of xml.values()) checkXml(part);
  return { xml, names };
}

function checkRatio({ compressedSize, uncompressedSize }: Entry): void {
  const { largePart, ratio } = PRESS_LIMITS;
  if (uncompressedSize > largePart && uncompressedSize > compressedSize * ratio)
    throw tooMuch({ zh: "压缩比", en: "Bytes unpacked from each packed byte" }, ratio);
}

function checkXml(xml: string): void {
  const parser = new SaxesParser();
  let elements = 0;
  let depth = 0;
  const { elements: most, nesting } = PRESS_LIMITS;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("a part has a document type");
  });
  parser.on("opentag", () => {
    if (++elements > most)
      throw tooMuch({ zh: "Word 文件的元素", en: "Elements of the Word document" }, most);
    if (++depth > nesting) throw tooMuch({ zh: "Word 元素的嵌套层数", en: "Nested elements" }, nesting);
  });
  parser.on("closetag", () => {
    depth--;
  });
  parser.write(xml).close();
}
