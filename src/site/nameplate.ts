import type { Language } from "../text/language.ts";
import { type Lettering, openTypeface } from "../typeface/typeface.ts";

/** The outlines of an archive's name as one SVG path, and the box it is in. */
interface Nameplate {
  path: string;
  viewBox: string;
}

/** Over the width of a front page, or in one line above every other page. */
export type NameplateKind = "full" | "line";

/** Units to an em are half a pixel where the name is largest. */
const LETTERING: Record<NameplateKind, Pick<Lettering, "weight" | "em">> = {
  full: { weight: 900, em: 256 },
  line: { weight: 700, em: 100 },
};
/** Room above the baseline and below it, in ems: together the line's height. */
const ABOVE = 0.9;
const BELOW = 0.25;

const drawn = new Map<string, Promise<Nameplate | null>>();

/** Draws the archive's name, so that it looks the same on every device; null if no font has all its characters. */
export function drawNameplate(
  name: string,
  language: Language,
  kind: NameplateKind,
): Promise<Nameplate | null> {
  const key = `${kind} ${language} ${name}`;
  const nameplate = drawn.get(key) ?? draw(name, language, kind);
  drawn.set(key, nameplate);
  return nameplate;
}

/** Id of the name in one line in the icon, which holds it for all pages. */
export function nameplateId(language: Language): string {
  return `name-${language}`;
}

async function draw(name: string, language: Language, kind: NameplateKind): Promise<Nameplate | null> {
  const face = await openTypeface(language, [name]);
  if (face.missingFrom(name).length > 0) return null;
  const { weight, em } = LETTERING[kind];
  const { path, width } = face.pathOf(name, { weight, em, tracking: language === "en" ? -0.01 : 0.12 });
  return { path, viewBox: `0 ${-ABOVE * em} ${width} ${(ABOVE + BELOW) * em}` };
}
