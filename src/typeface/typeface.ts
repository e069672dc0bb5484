import { Buffer, Font, shape, Variation } from "harfbuzzjs";
import type { Language } from "../text/language.ts";
import { compactOutline, movedPath, type Outline } from "./compact-path.ts";
import { type FontFamily, openFamily } from "./font-family.ts";

/**
 * The faces of a language, ready to set the texts they were opened for, in lengths of an em. A text with
 * characters that no face has is never set in boxes: that is a RangeError, which {@link missingFrom} foresees.
 */
export interface Typeface {
  /** The characters of a text that no face has. */
  missingFrom(text: string): string[];
  /** Width of a text in one line. */
  widthOf(text: string, weight: number): number;
  /** One short SVG path of a text's outlines in whole units, on a baseline at 0, and its width in the same units. */
  pathOf(text: string, lettering: Lettering): { path: string; width: number };
}

/** How a text is set as one path. */
export interface Lettering {
  weight: number;
  /** Space added after each letter but the last, in ems. */
  tracking: number;
  /** Units to an em. */
  em: number;
}

/** A glyph on a line, in lengths of an em. */
interface Glyph {
  font: Font;
  id: number;
  x: number;
  y: number;
}

/**
 * The families of each language, the first that has a character serving it: the two Noto Serifs are one
 * design, whose Latin letters are those of Source Serif.
 */
const FAMILIES: Record<Language, readonly string[]> = {
  "zh-Hans": ["noto-serif-sc", "noto-serif-tc", "source-serif-4"],
  "zh-Hant": ["noto-serif-tc", "noto-serif-sc", "source-serif-4"],
  en: ["source-serif-4", "noto-serif-sc", "noto-serif-tc"],
};

/** The font of each character that was asked for, null if no face has it: an archive's texts share most. */
const FONTS: Record<Language, Map<string, Font | null>> = {
  "zh-Hans": new Map(),
  "zh-Hant": new Map(),
  en: new Map(),
};

/** Characters without width and glyph: joiners, variation selectors, direction marks. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;
const HAN = /\p{Script=Han}/u;
const LATIN = /[\p{Script=Latin}\p{N}]/u;
/** The space between Chinese and Latin letters or figures (clreq), in ems. */
const AUTOSPACE = 0.125;

/** Opens the faces of a language for some texts. */
export async function openTypeface(language: Language, texts: readonly string[]): Promise<Typeface> {
  const families = await Promise.all(FAMILIES[language].map(openFamily));
  const fonts = FONTS[language];
  for (const character of texts.flatMap((text) => [...visible(text)]))
    if (!fonts.has(character)) fonts.set(character, await fontFor(character, families));
  const missingFrom = (text: string) => [
    ...new Set([...visible(text)].filter((character) => !fonts.get(character))),
  ];
  const fontOf = (character: string) => {
    const font = fonts.get(character);
    if (!font) throw new RangeError(`no glyph for ${codePointOf(character)}`);
    return font;
  };
  const set = (text: string, weight: number) => setLine(runsOf(visible(text), fontOf), weight, language);
  return {
    missingFrom,
    widthOf: (text, weight) => set(text, weight).width,
    pathOf(text, { weight, tracking, em }) {
      const { glyphs, width } = set(text, weight);
      const paths = glyphs.map(({ font, id, x, y }, index) => {
        const outline = outlineOf(font, id, em);
        return outline ? movedPath(outline, { x: (x + index * tracking) * em, y: y * em }) : "";
      });
      return { path: paths.join(""), width: Math.round((width + (glyphs.length - 1) * tracking) * em) };
    },
  };
}

/** A character with its code point, as a message names it: `𠮷 (U+20BB7)`. */
export function codePointOf(character: string): string {
  return `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`;
}

function visible(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").replace(INVISIBLE, "");
}

async function fontFor(character: string, families: readonly FontFamily[]): Promise<Font | null> {
  for (const family of families) {
    const font = await family.fontFor(character.codePointAt(0) ?? 0);
    if (font) return font;
  }
  return null;
}

/** Characters of one font. */
interface Run {
  text: string;
  font: Font;
  /** True if a space between Chinese and Latin comes before it. */
  isSpaced: boolean;
}

/** A text cut where its font changes, and where Chinese meets Latin letters. */
function runsOf(text: string, fontOf: (character: string) => Font): Run[] {
  const runs: Run[] = [];
  let before = "";
  for (const character of text) {
    const font = fontOf(character);
    const isSpaced = isAutospaced(before, character);
    const last = runs.at(-1);
    if (last?.font === font && !isSpaced) last.text += character;
    else runs.push({ text: character, font, isSpaced });
    before = character;
  }
  return runs;
}

/** True if two adjacent characters have a space between Chinese and Latin. */
function isAutospaced(before: string, after: string): boolean {
  return (HAN.test(before) && LATIN.test(after)) || (LATIN.test(before) && HAN.test(after));
}

function setLine(
  runs: readonly Run[],
  weight: number,
  language: Language,
): { width: number; glyphs: Glyph[] } {
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const { text, font, isSpaced } of runs) {
    if (isSpaced) width += AUTOSPACE;
    const weighted = inWeight(font, weight);
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.setLanguage(language);
    buffer.guessSegmentProperties();
    shape(weighted, buffer);
    const em = font.face.upem;
    const positions = buffer.getGlyphPositions();
    for (const [place, { codepoint: id }] of buffer.getGlyphInfos().entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[place] ?? {};
      glyphs.push({ font: weighted, id, x: width + xOffset / em, y: -yOffset / em });
      width += xAdvance / em;
    }
  }
  return { width, glyphs };
}

const weights = new WeakMap<Font, Map<number, Font>>();

/** A variable font in a weight, made once. */
function inWeight(font: Font, weight: number): Font {
  const made = weights.get(font) ?? new Map<number, Font>();
  weights.set(font, made);
  const known = made.get(weight);
  if (known) return known;
  const weighted = new Font(font.face);
  weighted.setVariations([new Variation("wght", weight)]);
  made.set(weight, weighted);
  return weighted;
}

const outlines = new WeakMap<Font, Map<string, Outline | null>>();

/** The outline of a glyph, made once: cards of one archive share most of their characters. */
function outlineOf(font: Font, id: number, em: number): Outline | null {
  const made = outlines.get(font) ?? new Map<string, Outline | null>();
  outlines.set(font, made);
  const key = `${em} ${id}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const outline = compactOutline(font.glyphToPath(id), font.face.upem, em);
  made.set(key, outline);
  return outline;
}
