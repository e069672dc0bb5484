import { AREAS } from "../fixtures/bad/areas.ts";
import { ABOUT, EN, VALID_ARCHIVE, ZH } from "../fixtures/bad/valid-archive.ts";
import { hostileArchive } from "../fixtures/hostile-archive.ts";
import { FORMS } from "./forms.ts";

/**
 * The cases of the corpus, by area, whose texts could do something in a browser. Leading to another page, as
 * `<meta http-equiv=refresh>` does, is what no policy can forbid: only the check stops it.
 */
const HOSTILE_CASES = {
  markdown: /^html-(?!block-meta-refresh)|html$/,
  links: /^scheme-|^address-/,
  "hostile-fields": /^title-/,
};

/** The name of the item that has a form of markup in its text. */
export function itemOfForm(form: string): string {
  return `form-${form.replaceAll(" ", "-").toLowerCase()}`;
}

/**
 * An archive of all that is hostile: the hostile fields, the texts of the corpus, each in an item or page of its
 * own, and in further items every known form of markup that runs a script.
 */
export function hostileContent(): Record<string, string> {
  const files: Record<string, string> = hostileArchive();
  for (const [area, hostile] of Object.entries(HOSTILE_CASES)) {
    for (const { name, files: changed } of (AREAS[area] ?? []).filter(({ name }) => hostile.test(name))) {
      const text = (path: string) => (typeof changed[path] === "string" ? changed[path] : null);
      if (text(ABOUT)) files[`pages/${name}.zh.md`] = text(ABOUT) ?? "";
      if (text(ZH) || text(EN))
        addItem(`${area}-${name}`, text(ZH) ?? VALID_ARCHIVE[ZH], text(EN) ?? VALID_ARCHIVE[EN]);
    }
  }
  for (const [form, markup] of Object.entries(FORMS))
    addItem(
      itemOfForm(form),
      VALID_ARCHIVE[ZH],
      VALID_ARCHIVE[EN]?.replace("yesterday. ^p1", `yesterday. ${markup} ^p1`),
    );
  return files;

  function addItem(id: string, zh = "", en = ""): void {
    files[`articles/${id}/zh.md`] = zh;
    files[`articles/${id}/en.md`] = en;
  }
}
