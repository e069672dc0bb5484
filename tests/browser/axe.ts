import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axeCore from "axe-core";

/** The minified program is less for each page to parse. */
const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * axe's own options of its stricter rule of contrast, but for its `minThreshold`, below which it leaves texts to the
 * other rule. Without it this rule reports what either would, and texts are measured once.
 */
const ALL_CONTRAST = {
  id: "color-contrast-enhanced",
  options: {
    ...{ ignoreUnicode: true, ignoreLength: false, ignorePseudo: false },
    ...{ boldValue: 700, boldTextPt: 14, largeTextPt: 18 },
    contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
    ...{ pseudoSizeThreshold: 0.25, shadowOutlineEmMax: 0.1, textStrokeEmMin: 0.03 },
  },
};

/** All of axe's rules that are on by themselves, best practice among them, and those of WCAG that are not. */
const RULES = {
  "color-contrast": { enabled: false },
  "color-contrast-enhanced": { enabled: true },
  "identical-links-same-purpose": { enabled: true },
  "target-size": { enabled: true },
};

/** The rules that a look can break; the others see no colours. */
const COLOUR_RULES = ["color-contrast-enhanced", "link-in-text-block"];

declare global {
  var axe: typeof axeCore;
}

const LOOKS = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
  { name: "forced", colorScheme: "dark", forcedColors: "active" },
] as const;

const SCREENS = [
  { name: "phone", width: 390, height: 844 },
  { name: "desktop", width: 1280, height: 900 },
];

/** Returns axe's findings on a page in its current state, on each screen in each look. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  await page.evaluate((check) => globalThis.axe.configure({ checks: [check] }), ALL_CONTRAST);
  const findings: string[] = [];
  for (const { name: screen, ...size } of SCREENS) {
    await page.setViewportSize(size);
    for (const { name: look, ...media } of LOOKS) {
      await page.emulateMedia(media);
      const rules = look === "light" ? { rules: RULES } : { runOnly: COLOUR_RULES };
      // Without details of what passes, which nobody reads.
      const options = { ...rules, resultTypes: ["violations" as const], preload: false };
      const { violations } = await page.evaluate((options) => globalThis.axe.run(options), options);
      for (const { id, nodes } of violations)
        findings.push(`${id} (${screen}, ${look}): ${nodes.map(({ html }) => html).join(" ")}`);
    }
  }
  return findings;
}
