import { VOCABULARY_KINDS } from "../../archive/vocabulary.ts";

/** Files in which systems keep how a folder is shown: harmless, and not published. */
const SYSTEM_FILE = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/i;
/** What git itself reads in a folder. */
const GIT_FILE = /^\.git(?:ignore|attributes|keep)$/;
/** Names that Windows reserves for its devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Letters of any script, figures, and `-`, `_`, `.` between them. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?$/u;
const LONGEST = 100;

const PICTURE = /\.(?:jpe?g|png|webp|avif)$/i;
const TEXT_ENDING = /\.(?:md|ya?ml|txt)$/i;

/** The places of the files that do not belong to an item. */
const PLACES = [
  /^(?:archive|topics)\.yaml$/,
  /^(?:README|LICENSE)\.md$/,
  /^newspapers\/[^/]+\.yaml$/,
  new RegExp(`^vocabulary/(?:${VOCABULARY_KINDS.join("|")})\\.yaml$`),
  /^pages\/[^/]+\.(?:zh|en)\.md$/,
];

/** True for what macOS or Windows leaves in folders. */
export function isSystemFile(name: string): boolean {
  return SYSTEM_FILE.test(name);
}

/** True for what git leaves in folders. */
export function isGitFile(name: string): boolean {
  return GIT_FILE.test(name);
}

/** True for a name that every system can have, and that needs no escaping. */
export function isPortableName(name: string): boolean {
  return NAME.test(name) && !DEVICE.test(name) && name.length <= LONGEST && name === name.normalize("NFC");
}

/** True for a name that ends as pictures do. */
export function isPictureName(name: string): boolean {
  return PICTURE.test(name);
}

/** True for a name like those that the site gives to the sizes of a picture: `quay.jpg.480.webp`. */
export function isGeneratedName(name: string): boolean {
  return /\.\d+\.(?:avif|webp)$/i.test(name);
}

/** True for a name that ends as a text does, which a folder's should not. */
export function isTextName(name: string): boolean {
  return TEXT_ENDING.test(name);
}

/** True for a path at which the archive looks for something, apart from items. */
export function hasPlace(path: string): boolean {
  return PLACES.some((place) => place.test(path));
}

/** One form for all paths that some system takes for the same. */
export function sameOnSomeSystem(path: string): string {
  return path.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFC");
}
