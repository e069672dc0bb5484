import { Resvg } from "@resvg/resvg-js";
import sharp from "sharp";
import { LANGUAGES } from "../../text/language.ts";
import { openTypeface } from "../../typeface/typeface.ts";
import type { Faces } from "./card-lines.ts";
import { cardSvg, SEALS } from "./card-svg.ts";
import type { CardLine, SocialCard } from "./social-card.ts";

/** All text is drawn as outlines. */
const NO_FONTS = { font: { loadSystemFonts: false } };

/** A card as PNG, without the lines that its fonts cannot set; see {@link withoutMissing}. */
export async function cardPicture(card: SocialCard): Promise<Uint8Array<ArrayBuffer>> {
  const faces = await facesFor(card);
  // Draws in half the time that sharp takes.
  const { pixels, width, height } = new Resvg(cardSvg(withoutMissing(card, faces), faces), NO_FONTS).render();
  // A palette makes files half as large, but takes three times as long.
  const png = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 4 })
    .toBuffer();
  return new Uint8Array(png);
}

/** The typefaces of a card, opened for its characters. */
export async function facesFor(card: SocialCard): Promise<Faces> {
  const lines = [...SEALS, ...Object.values(card).filter((line): line is CardLine => line !== null)];
  const faces = LANGUAGES.map(async (language) => {
    const texts = lines.filter((line) => line.language === language).map(({ text }) => `${text}…`);
    return [language, await openTypeface(language, texts)] as const;
  });
  return Object.fromEntries(await Promise.all(faces)) as Faces;
}

/**
 * Removes the lines with a character that its fonts lack, such as a rare one in a name, because a box would be wrong.
 * Without its title, a card shows the newspaper and date instead. The content check reports such characters.
 */
export function withoutMissing(card: SocialCard, faces: Faces): SocialCard {
  const settable = (line: CardLine | null) =>
    line && faces[line.language].missingFrom(line.text).length === 0 ? line : null;
  const isItem = card.title !== null;
  const title = settable(card.title);
  const printed = settable(card.printed);
  return {
    name: settable(card.name),
    otherName: settable(card.otherName),
    kicker: isItem && !title ? null : settable(card.kicker),
    title: title ?? printed,
    deck: isItem && !title ? null : settable(card.deck),
    printed: title ? printed : null,
    edition: settable(card.edition),
  };
}
