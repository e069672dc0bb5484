import {
  CARD_SIZE,
  CARD_SPACE,
  type Faces,
  fitted,
  MARGIN,
  MEASURE,
  MIDDLE,
  RIGHT,
  setBlock,
  setFitted,
  setLine,
  setPair,
} from "./card-lines.ts";
import type { CardLine, SocialCard } from "./social-card.ts";

const SEAL: CardLine = { text: "侨", language: "zh-Hans" };
const SEAL_HANT: CardLine = { text: "僑", language: "zh-Hant" };

/** The character in the archive's seal, in each script that has its own. */
export const SEALS: readonly CardLine[] = [SEAL, SEAL_HANT];

/** The colours of the light theme, as in `styles/base.css`. */
const COLOURS = { paper: "#fbf7ee", ink: "#1d1a16", soft: "#534c42", seal: "#8c1a11" };

/** Draws a card as SVG with text as outlines, so that it looks the same everywhere. */
export function cardSvg(card: SocialCard, faces: Faces): string {
  const parts = card.title ? itemParts(card, faces) : archiveParts(card, faces);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_SIZE.width}" height="${CARD_SIZE.height}" viewBox="0 0 ${CARD_SPACE.width} ${CARD_SPACE.height}">`,
    `<rect width="100%" height="100%" fill="${COLOURS.paper}"/>`,
    ...parts,
    "</svg>",
  ].join("");
}

/** An item's card: the archive's name above, the headline, and where and when it was printed below. */
function itemParts({ name, otherName, printed, edition, ...headline }: SocialCard, faces: Faces): string[] {
  const plain = { weight: 450, colour: COLOURS.soft };
  return [
    seal(faces, sealOf(name), { x: MARGIN, y: 46, side: 58 }),
    ...setPair(
      faces,
      name && { line: name, weight: 900, colour: COLOURS.ink, x: MARGIN + 76, y: 90, size: 42 },
      otherName && { line: otherName, ...plain, x: RIGHT, y: 88, size: 26 },
    ),
    rule(122, 4),
    rule(130, 1.5),
    ...headlineParts(faces, headline),
    rule(526, 1.5),
    ...setPair(
      faces,
      printed && { line: printed, ...plain, x: MARGIN, y: 574, size: 30 },
      edition && { line: edition, ...plain, x: RIGHT, y: 574, size: 30 },
    ),
  ];
}

/** The archive's own card: its nameplate, as on the front page. */
function archiveParts({ name, otherName, deck }: SocialCard, faces: Faces): string[] {
  const plain = { weight: 450, colour: COLOURS.soft, leading: 1.45, anchor: "middle" as const };
  return [
    rule(60, 4),
    rule(68, 1.5),
    seal(faces, sealOf(name), { x: MIDDLE - 37, y: 104, side: 74 }),
    ...(name ? setBlock(faces, { ...plain, ...NAMEPLATE, line: name, y: 186 }) : []),
    ...(otherName
      ? setBlock(faces, { ...plain, line: otherName, y: 374, height: 58, sizes: [40, 34, 28] })
      : []),
    ...(deck ? setBlock(faces, { ...plain, line: deck, y: 448, height: 88, sizes: [30, 28, 26] }) : []),
    rule(560, 1.5),
    rule(566, 4),
  ];
}

const NAMEPLATE = {
  weight: 900,
  colour: COLOURS.ink,
  leading: 1.25,
  height: 190,
  sizes: [148, 128, 112, 96, 80, 64],
};

/** Draws kicker, title and deck below each other, centred in their space. */
function headlineParts(
  faces: Faces,
  { kicker, title, deck }: Pick<SocialCard, "kicker" | "title" | "deck">,
): string[] {
  const [top, bottom] = [142, 514];
  const small = { weight: 500, leading: 1.4, height: 88, sizes: [36, 33, 30, 27] };
  const above = kicker && fitted(faces, { ...small, line: kicker, colour: COLOURS.seal });
  const below = deck && fitted(faces, { ...small, line: deck, colour: COLOURS.soft });
  const rest = bottom - top - GAP - (above?.height ?? 0) - (below?.height ?? 0);
  const main =
    title &&
    fitted(faces, {
      line: title,
      weight: 900,
      leading: 1.25,
      colour: COLOURS.ink,
      height: rest,
      sizes: TITLE_SIZES,
    });
  const parts = [above, main, below].filter((part) => part !== null);
  const gap = parts.length > 1 ? GAP / (parts.length - 1) : 0;
  let y = (top + bottom - (parts.length - 1) * gap - parts.reduce((sum, { height }) => sum + height, 0)) / 2;
  return parts.flatMap((part) => {
    const from = y;
    y += part.height + gap;
    return setFitted(faces, part, from);
  });
}

const TITLE_SIZES = [104, 96, 88, 80, 74, 68, 62, 56, 50, 44, 40];
/** Total space between the parts of a headline. */
const GAP = 16;

function rule(y: number, height: number): string {
  return `<rect x="${MARGIN}" y="${y}" width="${MEASURE}" height="${height}" fill="${COLOURS.ink}"/>`;
}

/** The seal beside a name, in the name's script. */
function sealOf(name: CardLine | null): CardLine {
  return name?.language === "zh-Hant" ? SEAL_HANT : SEAL;
}

function seal(
  faces: Faces,
  character: CardLine,
  { x, y, side }: { x: number; y: number; side: number },
): string {
  const mark = { size: side * 0.78, weight: 900, colour: COLOURS.paper, anchor: "middle" as const };
  return [
    `<rect x="${x}" y="${y}" width="${side}" height="${side}" rx="${side / 11}" fill="${COLOURS.seal}"/>`,
    setLine(faces, character, { ...mark, x: x + side / 2, y: y + side * 0.785 }),
  ].join("");
}
