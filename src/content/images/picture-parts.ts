/** A segment, chunk or box of a picture file. */
export interface PicturePart {
  /** Its code: `FFE1` in JPEG, `tEXt` in PNG, `EXIF` in WebP, `moov` in AVIF. */
  name: string;
  data: Buffer;
  /** Offset of the first byte after it. */
  end: number;
}

const NOTHING = Buffer.alloc(0);

/** Returns the parts of a picture file up to its end or first damage; none if the format has no such parts. */
export function* pictureParts(bytes: Buffer): Generator<PicturePart> {
  if (bytes.length < 12) return;
  if (bytes.readUInt16BE(0) === 0xffd8) yield* jpegSegments(bytes);
  else if (bytes.readUInt32BE(0) === 0x89504e47) yield* pngChunks(bytes);
  else if (bytes.toString("latin1", 8, 12) === "WEBP") yield* webpChunks(bytes);
  else if (bytes.toString("latin1", 4, 8) === "ftyp") yield* boxes(bytes);
}

function* jpegSegments(bytes: Buffer): Generator<PicturePart> {
  for (let at = 2; at !== -1 && at + 2 <= bytes.length; ) {
    const marker = bytes.readUInt16BE(at);
    if (marker === 0xffd9) return yield { name: "FFD9", data: NOTHING, end: at + 2 };
    if (!hasLength(marker)) {
      at = bytes.indexOf(0xff, at + 1);
      continue;
    }
    if (at + 4 > bytes.length) return;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    yield { name: marker.toString(16).toUpperCase(), data: bytes.subarray(at + 4, end), end };
    at = end;
  }
}

/** False for pixels, fill bytes, restart markers and other segments without a length. */
function hasLength(marker: number): boolean {
  return marker > 0xff01 && marker < 0xffff && !(marker >= 0xffd0 && marker <= 0xffd8);
}

function* pngChunks(bytes: Buffer): Generator<PicturePart> {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString("latin1", at + 4, at + 8);
    yield { name, data: bytes.subarray(at + 8, end - 4), end };
    if (name === "IEND") return;
    at = end;
  }
}

function* webpChunks(bytes: Buffer): Generator<PicturePart> {
  const end = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  for (let at = 12; at + 8 <= end; ) {
    const length = bytes.readUInt32LE(at + 4);
    const next = at + 8 + length + (length % 2);
    const name = bytes.toString("latin1", at, at + 4);
    yield { name, data: bytes.subarray(at + 8, at + 8 + length), end: next };
    at = next;
  }
}

function* boxes(bytes: Buffer): Generator<PicturePart> {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    const end = size === 0 ? bytes.length : at + size;
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (size === 1 || end < at + 8 || end > bytes.length || !/^[\w ]{4}$/.test(name)) return;
    yield { name, data: bytes.subarray(at + 8, end), end };
    at = end;
  }
}
