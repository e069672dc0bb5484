/** An address of an item that a reader pasted. */
export interface PastedAddress {
  id: string;
  /** The block that it leads to; null for the whole item. */
  block: string | null;
}

/** The contents of a pasted text: addresses of items, a version, and quotations. */
export interface Pasted {
  addresses: PastedAddress[];
  /** Addresses of searches of the archive. */
  searches: string[];
  /** Addresses of other sites. */
  foreign: string[];
  /** `textHash` of the cited text; null if there is none. */
  version: string | null;
  /** Each is from one block. */
  quotations: string[];
}

const URL_END = String.raw`[^\s<>"'“”‘’「」『』（）()\[\]{}，。；、]`;
const URLS = new RegExp(`https?://${URL_END}+`, "gi");
const PATHS = new RegExp(String.raw`(?<![\w/.:-])/(?:(?:zh|zh-hant|en)/)?articles/${URL_END}+`, "gi");
const ITEM = /\/articles\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:[/?#]|$)/;
const SEARCH = /^[^?#]*\/search\/\?/;
const HASH = "[0-9a-f]{12}";
/** `harbour-plan@2e026dd43b0d`. */
const ID_AND_VERSION = new RegExp(String.raw`(?<![\w/.-])([a-z0-9]+(?:-[a-z0-9]+)*)@(${HASH})(?![\w])`, "g");
/** In the address of a citation: `/articles/harbour-plan/?v=2e026dd43b0d`. */
const VERSION_IN_ADDRESS = new RegExp(`[?&]v=(${HASH})(?!\\w)`);
const NAMED_VERSION = new RegExp(String.raw`(?:版本|version)\W{0,4}(?:[a-z0-9-]+@)?(${HASH})(?!\w)`, "i");
const ANY_VERSION = new RegExp(String.raw`(?<![\w/.-])(?=\d*[a-f])(${HASH})(?!\w)`);
/** Lines of citation formats: RIS, BibTeX, JSON, and the citations that the site copies. */
const CITATION = /^(?:[A-Z][A-Z0-9] {2}- ?|@\w+\{|\s*[\w-]+\s*=\s*[{"]|\s*["{}[\]])/;
/** A quotation within a citation; its punctuation distinguishes it from a title. */
const QUOTED = /“([^“”]*[。！？；][^“”]*)”|「([^「」]*[。！？；][^「」]*)」/g;
const OUTER_MARKS = /^[“"‘'「『《]+(.+?)[”"’'」』》]+$/u;

/** Reads what a reader pasted. `ours` are the addresses under which the archive is known, each ending in `/`. */
export function readPasted(text: string, ours: readonly string[]): Pasted {
  const pasted: Pasted = {
    addresses: [],
    searches: [],
    foreign: [],
    version: versionIn(text),
    quotations: [],
  };
  for (const line of text.normalize("NFC").split(/[\r\n\u2028\u2029]+/)) readLine(line.trim(), ours, pasted);
  pasted.addresses = pasted.addresses.filter(
    ({ id, block }, at, all) =>
      all.findIndex((other) => other.id === id && other.block === block) === at &&
      !(block === null && all.some((other) => other.id === id && other.block !== null)),
  );
  return pasted;
}

function readLine(line: string, ours: readonly string[], pasted: Pasted): void {
  if (line === "") return;
  const urls = line.match(URLS) ?? [];
  const paths = line.match(PATHS) ?? [];
  const isOurs = (url: string) => ours.some((root) => url.toLowerCase().startsWith(root.toLowerCase()));
  const named = Array.from(line.matchAll(ID_AND_VERSION), ([, id = ""]) => ({ id, block: null }));
  const found = [...urls.filter(isOurs), ...paths].flatMap((url) => addressIn(url) ?? []);
  pasted.addresses.push(...found, ...named);
  pasted.searches.push(...urls.filter((url) => isOurs(url) && SEARCH.test(url)).map(withoutMarks));
  pasted.foreign.push(...urls.filter((url) => !isOurs(url)));
  const isCitation = found.length + named.length + urls.length > 0 || CITATION.test(line);
  if (isCitation)
    pasted.quotations.push(...Array.from(line.matchAll(QUOTED), (match) => match[1] ?? match[2] ?? ""));
  // Without letters it is a part of a citation, such as the year in a line of JSON.
  else if (/\p{L}/u.test(line) && !new RegExp(`^\\W*(?:版本|version)?\\W*${HASH}\\W*$`, "i").test(line)) {
    pasted.quotations.push(OUTER_MARKS.exec(line)?.[1] ?? line);
  }
}

function addressIn(url: string): PastedAddress | null {
  const [before = "", hash = ""] = withoutMarks(url).split("#");
  const id = ITEM.exec(before)?.[1];
  return id === undefined ? null : { id, block: hash || null };
}

/** Leaves out the marks of a sentence that ends in an address. */
function withoutMarks(url: string): string {
  return url.replace(/[.,:;!?]+$/, "");
}

function versionIn(text: string): string | null {
  const [named] = text.matchAll(ID_AND_VERSION);
  return (
    named?.[2] ??
    VERSION_IN_ADDRESS.exec(text)?.[1] ??
    NAMED_VERSION.exec(text)?.[1] ??
    ANY_VERSION.exec(text)?.[1] ??
    null
  );
}
