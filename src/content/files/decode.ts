import { type Message, placeIn, type Report } from "../../diagnostics/diagnostic.ts";
import { invisibleIn, noTextIn, type StrayCharacter, toNfc, withoutNoText } from "../../text/characters.ts";
import { invisibleCharacter, noText } from "../rules/stray-characters.ts";
import { badLines, type Guess, guessEncoding, looksUtf16 } from "./encoding-guess.ts";

/** Shared, because creating one takes longer than decoding a small file. */
const UTF8 = new TextDecoder("utf-8");
const LINE_END = /\r\n?/g;

/**
 * The text of a file: UTF-8, with or without a byte order mark, with line ends `\n`, in NFC. Null, and
 * reported, when it is not UTF-8; characters that are not text are reported and left out.
 */
export function decodeText(file: string, bytes: Uint8Array, report: Report): string | null {
  if (looksUtf16(bytes)) {
    report(placeIn(file), notUtf8("UTF-16"));
    return null;
  }
  const bad = badLines(bytes);
  if (bad) {
    report(placeIn(file, bad.first), notUtf8(guessEncoding(bad.bytes)));
    return null;
  }
  const text = UTF8.decode(bytes).replace(LINE_END, "\n");
  return toNfc(reportStrayCharacters(file, text, report) ? withoutNoText(text) : text);
}

/**
 * Reports each line that has a character which is not text; raw text may have those that are only invisible. Returns true
 * if there are others.
 */
function reportStrayCharacters(file: string, text: string, report: Report): boolean {
  const isRaw = file.endsWith(".txt");
  const hasNoText = noTextIn(text) !== null;
  if (!hasNoText && (isRaw || !invisibleIn(text))) return false;
  for (const [index, content] of text.split("\n").entries()) {
    const place = ({ offset }: StrayCharacter) => placeIn(file, index + 1, offset + 1);
    const bad = noTextIn(content);
    if (bad) report(place(bad), noText(bad));
    const invisible = isRaw ? null : invisibleIn(content);
    if (invisible) report(place(invisible), invisibleCharacter(invisible));
  }
  return hasNoText;
}

function notUtf8(guess: Guess): Message {
  if (guess === "UTF-8") return { id: "encoding.damaged" };
  return guess === "CESU-8"
    ? { id: "encoding.surrogates" }
    : { id: "encoding.other", values: { encoding: guess } };
}
