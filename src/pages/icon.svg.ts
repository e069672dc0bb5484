import type { APIRoute } from "astro";
import seal from "../components/seal.svg?raw";
import { archiveRecord } from "../site/collections.ts";
import { drawNameplate, nameplateId } from "../site/nameplate.ts";
import { LANGUAGES } from "../text/language.ts";
import { inLanguage } from "../text/traditional.ts";

/** The icon, with the outlines that every page uses: the seal in both scripts, and the archive's name in one line. */
export const GET: APIRoute = async () => {
  const { name } = await archiveRecord();
  const names = await Promise.all(
    LANGUAGES.map(async (language) => {
      const drawn = await drawNameplate(inLanguage(name, language), language, "line");
      return drawn ? `<path id="${nameplateId(language)}" d="${drawn.path}"/>` : "";
    }),
  );
  return new Response(seal.replace("</defs>", `${names.join("")}</defs>`), {
    headers: { "Content-Type": "image/svg+xml" },
  });
};
