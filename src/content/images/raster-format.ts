import { open } from "node:fs/promises";

/** Kinds of pictures by their first bytes, with the allowed extensions. */
const FORMATS = [
  { name: "JPEG", begins: /^\xff\xd8\xff/, ending: /\.jpe?g$/i },
  { name: "PNG", begins: /^\x89PNG\r\n/, ending: /\.png$/i },
  { name: "WebP", begins: /^RIFF....WEBP/s, ending: /\.webp$/i },
  { name: "AVIF", begins: /^....ftyp.*avif/s, ending: /\.avif$/i },
  { name: "TIFF", begins: /^(?:II\*\0|MM\0\*|II\+\0|MM\0\+)/, ending: /\.tiff?$/i },
] as const;

/** Likely kinds of picture files that cannot be shown. */
const OTHERS: readonly (readonly [begins: RegExp, name: string])[] = [
  [/^GIF8/, "GIF"],
  [/^%PDF-/, "PDF"],
  [/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|svg|!DOCTYPE svg)/i, "SVG"],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!DOCTYPE html|html|head|body|script)/i, "HTML"],
  [/^BM/, "BMP"],
  [/^....ftyp(?:hei|hev|mif|msf)/s, "HEIC"],
  [/^PK/, "ZIP"],
];

const HEAD = 64;

/** Returns the kind of a file by its first bytes, and whether its name matches; `null` for an unknown kind. */
export async function rasterFormat(
  onDisk: string,
  file: string,
): Promise<{ is: string | null; isPicture: boolean; isNamedSo: boolean }> {
  const head = await firstBytes(onDisk);
  const format = FORMATS.find(({ begins }) => begins.test(head));
  const other = OTHERS.find(([begins]) => begins.test(head))?.[1] ?? null;
  return {
    is: format?.name ?? other,
    isPicture: format !== undefined,
    isNamedSo: format?.ending.test(file) ?? false,
  };
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD) });
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}
