import type { Words } from "../../i18n/words.ts";

/** The words that the enlarged page needs, handed to it by the page. */
export const SCAN_WORDS = [
  ...(["page", "scanKeys", "scanLoading", "scanFault", "scanWhole"] as const),
  ...(["zoomIn", "zoomOut", "zoomWhole", "close"] as const),
] as const;

export type ScanWords = Pick<Words, (typeof SCAN_WORDS)[number]>;

/** States that a scan did not load, with a link to the whole picture. */
export function showFault(status: Element, { scanFault, scanWhole }: ScanWords, picture: string): void {
  const whole = document.createElement("a");
  whole.href = picture;
  whole.textContent = scanWhole;
  status.replaceChildren(`${scanFault} `, whole);
}
