import { domainToUnicode } from "node:url";

/** Scripts that East Asian languages mix within a word. */
const EAST_ASIAN = /^(?:Han|Hiragana|Katakana|Bopomofo|Hangul)$/;
const SCRIPTS = [
  ...["Latin", "Han", "Hiragana", "Katakana", "Bopomofo", "Hangul", "Cyrillic", "Greek", "Armenian"],
  ...["Cherokee", "Hebrew", "Arabic", "Georgian", "Thai", "Devanagari", "Coptic", "Lisu"],
].map((name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, "u") }));

/** Letters of other scripts that look like Latin ones. */
const LIKE_LATIN = /^[аеорсухіїјѕһԁӏԛԝѵґкгοανρικυχωηտօսոհցք\d-]+$/u;

/** True for a host name that readers could confuse with another: mixed scripts in a label, look-alike letters or dots. */
export function isLookalikeHost(host: string): boolean {
  const asWritten = host.replace(/:\d*$/, "");
  // Browsers resolve dots, digits and letters of other widths and forms like plain ones.
  if (/[。．｡]/u.test(asWritten) || asWritten.normalize("NFKC") !== asWritten.normalize("NFC")) return true;
  const labels = (domainToUnicode(asWritten) || asWritten).toLowerCase().split(".");
  const top = labels.at(-1) ?? "";
  return labels.some(
    (label) => isMixed(label) || (LIKE_LATIN.test(label) && !/^[\d-]+$/.test(label) && isAscii(top)),
  );
}

function isMixed(label: string): boolean {
  const scripts = SCRIPTS.filter(({ pattern }) => pattern.test(label)).map(({ name }) => name);
  const others = scripts.filter((name) => name !== "Latin" && !EAST_ASIAN.test(name));
  return others.length > 1 || (others.length === 1 && scripts.length > 1);
}

function isAscii(text: string): boolean {
  return /^[a-z\d-]+$/.test(text);
}
