import type { Language } from "../text/language.ts";
import { openTypeface } from "../typeface/typeface.ts";

/** The outlines of an archive's name as one SVG path, and the box it is in. */
interface Nameplate {
  path: string;
  viewBox: string;
}

/** Units to an em: half a pixel where the name is largest. */
const EM = 256;
/** Room above the baseline and below it, in units: together the line's height. */
const ABOVE = 0.9 * EM;
const BELOW = 0.25 * EM;

/** Draws the archive's name, so that it looks the same on every device; null if no font has all its characters. */
export async function drawNameplate(name: string, language: Language): Promise<Nameplate | null> {
  const face = await openTypeface(language, [name]);
  if (face.missingFrom(name).length > 0) return null;
  const tracking = language === "en" ? -0.01 : 0.12;
  const { path, width } = face.pathOf(name, { weight: 900, tracking, em: EM });
  return { path, viewBox: `0 ${-ABOVE} ${width} ${ABOVE + BELOW}` };
}
