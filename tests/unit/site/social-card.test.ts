import { createHash } from "node:crypto";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { cardPicture, facesFor, withoutMissing } from "../../../src/site/cards/card-picture.ts";
import { cardAlt, type SocialCard } from "../../../src/site/cards/social-card.ts";

const line = (text: string) => ({ text, language: "zh-Hans" as const });

const CARD: SocialCard = {
  name: line("港报文库"),
  otherName: { text: "Port Archive", language: "en" },
  kicker: line("首航三十艘船"),
  title: line("新港开航"),
  deck: line("市长到场"),
  printed: line("港报 · 约2021年1月（推定）"),
  edition: null,
};

const shownOf = async (card: SocialCard) => withoutMissing(card, await facesFor(card));

describe("a social card", () => {
  it("is a PNG of 600 × 315 that weighs little", async () => {
    const picture = await cardPicture(CARD);
    expect(await sharp(picture).metadata()).toMatchObject({ format: "png", width: 600, height: 315 });
    expect(picture.length).toBeLessThan(60 * 1024);
  });

  it("has the same bytes each time, and others for another headline", async () => {
    const [once, again, other] = await Promise.all(
      [CARD, CARD, { ...CARD, title: line("旧港") }].map(async (card) =>
        createHash("sha256")
          .update(await cardPicture(card))
          .digest("hex"),
      ),
    );
    expect(again).toBe(once);
    expect(other).not.toBe(once);
  });

  it.each([
    "春",
    "深圳市人民政府".repeat(200),
    "Honorificabilitudinitatibus".repeat(40),
    "，。“”——……",
    "新港\u0000\n\t开\u200b航",
    "<b>&amp;",
  ])("is made for any headline: %.20s", async (title) => {
    expect((await cardPicture({ ...CARD, title: line(title) })).length).toBeGreaterThan(1000);
  });

  it("goes without a line that the faces cannot set", async () => {
    expect(await shownOf(CARD)).toEqual(CARD);
    expect(await shownOf({ ...CARD, deck: line("𠮷野家开业") })).toEqual({ ...CARD, deck: null });
    expect(await shownOf({ ...CARD, name: line("𠮷报文库") })).toEqual({ ...CARD, name: null });
  });

  it("shows newspaper and date if the title is such a line", async () => {
    expect(await shownOf({ ...CARD, title: line("𠮷野家开业") })).toEqual({
      ...{ ...CARD, kicker: null, deck: null, printed: null },
      title: CARD.printed,
    });
  });

  it("has a text alternative, including rare characters", () => {
    expect(cardAlt({ ...CARD, title: line("𠮷野家开业") })).toBe(
      "港报文库 · 𠮷野家开业 · 港报 · 约2021年1月（推定）",
    );
  });
});
