import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Blob, Face, Font } from "harfbuzzjs";
import { decompress } from "wawoff2";

/** A variable font family as Fontsource packages it: cut into files, each for some Unicode ranges. */
export interface FontFamily {
  /** The font that has a glyph for a character; null when no file of the family has. */
  fontFor(codePoint: number): Promise<Font | null>;
}

type Range = readonly [first: number, last: number];

/** A file of a family: which characters it may have, and the font in it, opened once it is asked for. */
interface Slice {
  ranges: readonly Range[];
  open(): Promise<Font>;
}

const { resolve } = createRequire(import.meta.url);
const families = new Map<string, Promise<FontFamily>>();

/** Opens the family of a package, `@fontsource-variable/<name>`; no font of the machine is ever used. */
export function openFamily(name: string): Promise<FontFamily> {
  const family = families.get(name) ?? readFamily(name);
  families.set(name, family);
  return family;
}

async function readFamily(name: string): Promise<FontFamily> {
  const table = await readFile(resolve(`@fontsource-variable/${name}/unicode.json`), "utf8");
  const slices = Object.entries(JSON.parse(table) as Record<string, string>)
    // Those called after a script before the numbered ones, so that a Latin word stays in one font.
    .sort(([one], [other]) => Number(one.startsWith("[")) - Number(other.startsWith("[")))
    .map(([key, ranges]) => sliceOf(name, key.replace(/[[\]]/g, ""), ranges));
  return {
    async fontFor(codePoint) {
      for (const { ranges, open } of slices) {
        if (!ranges.some(([first, last]) => codePoint >= first && codePoint <= last)) continue;
        const font = await open();
        if (font.nominalGlyph(codePoint)) return font;
      }
      return null;
    },
  };
}

function sliceOf(name: string, key: string, ranges: string): Slice {
  let font: Promise<Font> | null = null;
  return {
    ranges: ranges.split(",").map(rangeOf),
    open() {
      font ??= openFont(resolve(`@fontsource-variable/${name}/files/${name}-${key}-wght-normal.woff2`));
      return font;
    },
  };
}

/** `U+4E00-4E05` or `U+4E00`. */
function rangeOf(text: string): Range {
  const [first = "", last = first] = text.replace("U+", "").split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

async function openFont(path: string): Promise<Font> {
  // Copied, as the decompressor hands out a view of memory that its next call writes over.
  const bytes = Uint8Array.from(await decompress(await readFile(path)));
  return new Font(new Face(new Blob(bytes.buffer)));
}
