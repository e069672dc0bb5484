import { VOCABULARY_KINDS } from "../../archive/vocabulary.ts";

/** Files that store the system's view settings of a folder: harmless, and not published. */
const SYSTEM_FILE = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/i;
/** Files for git. */
const GIT_FILE = /^\.git(?:ignore|attributes|keep)$/;
/** Names that Windows reserves for its devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Letters of any script, digits, and `-`, `_`, `.` between them. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?$/u;
const LONGEST = 100;

const PICTURE = /\.(?:jpe?g|png|webp|avif)$/i;
const TEXT_ENDING = /\.(?:md|ya?ml|txt)$/i;

/** The paths of files that do not belong to an item. */
const PLACES = [
  /^(?:archive|topics)\.yaml$/,
  /^(?:README|LICENSE)\.md$/,
  /^newspapers\/[^/]+\.yaml$/,
  new RegExp(`^vocabulary/(?:${VOCABULARY_KINDS.join("|")})\\.yaml$`),
  /^pages\/[^/]+\.(?:zh|en)\.md$/,
];

/** True for files that macOS or Windows leaves in folders. */
export function isSystemFile(name: string): boolean {
  return SYSTEM_FILE.test(name);
}

/** True for files for git. */
export function isGitFile(name: string): boolean {
  return GIT_FILE.test(name);
}

/** True for a name that is valid on every system and needs no escaping. */
export function isPortableName(name: string): boolean {
  return NAME.test(name) && !DEVICE.test(name) && name.length <= LONGEST && name === name.normalize("NFC");
}

/** True for a name with the extension of a picture. */
export function isPictureName(name: string): boolean {
  return PICTURE.test(name);
}

/** True for a name that the site uses for sizes of a picture: `quay.jpg.480.webp`. */
export function isGeneratedName(name: string): boolean {
  return /\.\d+\.(?:avif|webp)$/i.test(name);
}

/** True for a name with the extension of a text, which folders should not have. */
export function isTextName(name: string): boolean {
  return TEXT_ENDING.test(name);
}

/** True for a path that the archive uses, apart from items. */
export function hasPlace(path: string): boolean {
  return PLACES.some((place) => place.test(path));
}

/** Returns a common form of all paths that are the same on some system. */
export function sameOnSomeSystem(path: string): string {
  return path.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFC");
}
