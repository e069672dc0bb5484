import { decodePress } from "./decode-press.ts";

/** The kind of a file, by its content or else by its name. */
export type FileKind =
  | "text"
  | "html"
  | "word"
  | "office"
  | "web archive"
  | "pdf"
  | "picture"
  | "data"
  | "unknown";

const PICTURE_NAME = /\.(?:jpe?g|png|gif|webp|tiff?|bmp|avif|heic|svg)$/i;
const TEXT_NAME = /\.(?:txt|text|md|markdown)$|^[^.]+$/i;
const HTML_NAME = /\.x?html?$/i;
const MARKUP = /<(?:!doctype\s+html|html|head|body)\b/i;
const ANY_MARKUP = /<(?:p|div|br|span|table|h[1-6]|a|font|center)\b/i;

/** Detects the kind of a file. The name only distinguishes texts from data such as JSON and tables. */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  if (start.startsWith("%PDF")) return "pdf";
  if (
    /^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|BM.{4}\0\0\0\0)/s.test(start) ||
    /^RIFF.{4}WEBP|^.{4}ftyp(?:avif|heic|mif1)/s.test(start)
  )
    return "picture";
  if (start.startsWith("{\\rtf") || start.startsWith("\xd0\xcf\x11\xe0")) return "office";
  if (start.startsWith("PK\x03\x04")) return zipKind(name, bytes);
  if (
    /^(?:MIME-Version|From|Content-Type|Date|Subject|Snapshot-Content-Location):[\s\S]*?multipart\/related/i.test(
      start,
    )
  )
    return "web archive";
  const decoded = decodePress(bytes);
  if (!decoded || decoded.text.includes("\0")) return "unknown";
  const begin = decoded.text.slice(0, 4096);
  if (
    MARKUP.test(begin.trimStart().slice(0, 1000)) ||
    (HTML_NAME.test(name) && ANY_MARKUP.test(decoded.text))
  )
    return "html";
  if (PICTURE_NAME.test(name)) return "picture";
  return TEXT_NAME.test(name) || HTML_NAME.test(name) ? "text" : "data";
}

/** Parts of a ZIP file are named in its directory, which is at its end. */
function zipKind(name: string, bytes: Uint8Array): FileKind {
  const has = (part: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(part);
  if (has("word/document") || /\.docx$/i.test(name)) return "word";
  return has("application/vnd.oasis.opendocument.text") ? "office" : "data";
}
