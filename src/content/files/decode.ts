import type { Complaint, Report } from "../../diagnostics/diagnostic.ts";
import { invisibleIn, noTextIn, type StrayCharacter, toNfc, withoutNoText } from "../../text/characters.ts";
import { hides, isNoText } from "../rules/stray-characters.ts";
import { badLines, type Guess, guessEncoding, looksUtf16 } from "./encoding-guess.ts";

/** One for all: to make one takes longer than to read a small file with it. */
const UTF8 = new TextDecoder("utf-8");
const LINE_END = /\r\n?/g;

/**
 * The text of a file: UTF-8, with or without a byte order mark, its line ends made `\n`, in NFC. Null, and
 * reported, when it is not UTF-8; characters that are no text are reported and left out.
 */
export function decodeText(file: string, bytes: Uint8Array, report: Report): string | null {
  if (looksUtf16(bytes)) {
    report({ file, line: 1, column: 1, ...notUtf8("UTF-16") });
    return null;
  }
  const bad = badLines(bytes);
  if (bad) {
    report({ file, line: bad.first, column: 1, ...notUtf8(guessEncoding(bad.bytes)) });
    return null;
  }
  const text = UTF8.decode(bytes).replace(LINE_END, "\n");
  reportStrays(file, text, report);
  return toNfc(withoutNoText(text));
}

/** Tells of each line that has a character which is no text; raw text may have those that only hide. */
function reportStrays(file: string, text: string, report: Report): void {
  const isRaw = file.endsWith(".txt");
  if (!noTextIn(text) && (isRaw || !invisibleIn(text))) return;
  for (const [index, content] of text.split("\n").entries()) {
    const place = (found: StrayCharacter) => ({ file, line: index + 1, column: found.offset + 1 });
    const noText = noTextIn(content);
    if (noText) report({ ...place(noText), ...isNoText(noText) });
    const invisible = isRaw ? null : invisibleIn(content);
    if (invisible) report({ ...place(invisible), ...hides(invisible) });
  }
}

function notUtf8(guess: Guess): Complaint {
  if (guess === "UTF-8" || guess === "CESU-8") {
    const what = {
      "UTF-8": {
        zh: "这一行的 UTF-8 编码已损坏，有的字符不完整",
        en: "The UTF-8 of this line is damaged; a character in it is not whole",
      },
      "CESU-8": {
        zh: "这一行不是正确的 UTF-8：有的字符写成了半个代理对（CESU-8）",
        en: "This line is not proper UTF-8: it has halves of surrogate pairs (CESU-8)",
      },
    }[guess];
    return {
      rule: "encoding",
      what,
      mend: {
        zh: "请对照原来的文件，重新输入这一行",
        en: "Type this line anew from the file that it came from",
      },
    };
  }
  return {
    rule: "encoding",
    what: {
      zh: `这个文件不是 UTF-8 编码，看起来是 ${guess}`,
      en: `This file is not encoded as UTF-8; it looks like ${guess}`,
    },
    mend: {
      zh: `请在编辑器里以 ${guess} 打开，核对文字，再另存为 UTF-8`,
      en: `Open it as ${guess} in your editor, look whether the text is right, and save it as UTF-8`,
    },
  };
}
