import type { Bilingual } from "../../text/language.ts";
import { decodePress, type PressEncoding } from "./decode-press.ts";
import { docxParts } from "./docx-parts.ts";
import { type FileKind, fileKind } from "./file-kind.ts";
import { htmlText } from "./html-press.ts";
import { PRESS_LIMITS, RefusedPress, tooMuch } from "./limits.ts";
import type { MarkedText } from "./marked-text.ts";
import { asWordDocument } from "./office.ts";
import { type PressText, pressTextOf } from "./press-text.ts";
import { plainText } from "./text-press.ts";
import { wordText } from "./word-text.ts";

/** A file of press text as it was read. */
export interface Press extends PressText {
  /** The encoding or format of its text. */
  encoding: PressEncoding | "Word";
  /** True if its lines are those of the file, so that an item can say which of them it came from. */
  hasLines: boolean;
  /** Data about people that newspaper readers did not see: author, comments, changes. */
  carries: readonly Bilingual[];
}

/** Why a file of a kind is not read, and what to do. */
const REFUSED: Record<Exclude<FileKind, "text" | "html" | "word">, Bilingual> = {
  office: {
    zh: "这是旧版 Word（doc）、RTF 或 ODT 文件，这台电脑没有能转换它的 LibreOffice。请用 Word 或 LibreOffice 打开，另存为 docx。",
    en: "This is a doc, RTF or ODT file, and this machine has no LibreOffice to convert it. Open it in Word or LibreOffice and save it as docx.",
  },
  "web archive": {
    zh: "这是单个文件的网页（mht）。请用浏览器打开，另存为“网页，仅 HTML”。",
    en: "This is a web page in a single file (mht). Open it in a browser and save it as “Web page, HTML only”.",
  },
  pdf: {
    zh: "这是 PDF，里面是排好的版面，不是文本。请向报社要文本或 Word 文件，或把文字识别出来、校对后存为文本。",
    en: "This is a PDF, which has laid-out pages, not a text. Ask the newspaper for a text or Word file, or recognise and proofread its characters and save them as text.",
  },
  picture: {
    zh: "这是图片，不是文本。版面扫描件请写进文章的 scans。",
    en: "This is a picture, not a text. List a scanned page in the scans of its item.",
  },
  data: { zh: "这不是报纸文本。", en: "This is not a press text." },
  unknown: {
    zh: "看不出是什么文件、什么编码，或文件已损坏。文本请另存为 UTF-8，Word 文件请存为 docx。",
    en: "Its kind or encoding is unknown, or it is damaged. Save a text as UTF-8, a Word document as docx.",
  },
};

/**
 * Reads a file of press text by its content, not by its name.
 * @throws RefusedPress when it is none, is damaged, or exceeds a limit.
 */
export async function readPress(name: string, bytes: Uint8Array): Promise<Press> {
  const { fileBytes, markupBytes } = PRESS_LIMITS;
  if (bytes.length > fileBytes) throw tooMuch({ zh: "文件的字节", en: "Bytes of the file" }, fileBytes);
  const kind = fileKind(name, bytes);
  if (kind === "word") return readWord(bytes);
  if (kind === "office") {
    const converted = await asWordDocument(name, bytes);
    if (!converted) throw new RefusedPress(REFUSED.office);
    return readWord(converted);
  }
  if (kind !== "text" && kind !== "html" && !(kind === "data" && decodePress(bytes)))
    throw new RefusedPress(REFUSED[kind]);
  if (bytes.length > markupBytes) throw tooMuch({ zh: "文件的字节", en: "Bytes of the file" }, markupBytes);
  const decoded = decodePress(bytes);
  if (!decoded) throw new RefusedPress(REFUSED.unknown);
  const { text, encoding } = decoded;
  if (kind === "html") return { ...pressOf(htmlText(text)), encoding, hasLines: false };
  return { ...pressOf({ ...plainText(text), carries: [] }), encoding, hasLines: true };
}

async function readWord(bytes: Uint8Array): Promise<Press> {
  try {
    return { ...pressOf(await docxText(bytes)), encoding: "Word", hasLines: false };
  } catch (error) {
    throw error instanceof RefusedPress ? error : new RefusedPress(REFUSED.unknown);
  }
}

function pressOf({ text, hints, leftOut, carries }: MarkedText): PressText & Pick<Press, "carries"> {
  const press = pressTextOf(text, hints);
  return { ...press, leftOut: [...leftOut, ...press.leftOut], carries };
}

/**
 * Reads the lines of a Word document, one line per paragraph or row of a table.
 * @throws RefusedPress when the document exceeds a limit.
 * @throws Error when the bytes are not a Word document.
 */
async function docxText(bytes: Uint8Array): Promise<MarkedText> {
  const { xml, names } = await docxParts(bytes);
  return wordText(xml, names);
}
