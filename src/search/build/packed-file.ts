import { gzipSync } from "node:zlib";
import { SIGNATURE } from "../signature.ts";

/** A file as it is served: signed, and packed once for all, whatever the host does. */
export function packed(content: Uint8Array): Uint8Array {
  return new Uint8Array(gzipSync(Buffer.concat([Buffer.from(SIGNATURE), content]), { level: 9 }));
}
