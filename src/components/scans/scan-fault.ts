import type { ScanWords } from "./scan-words.ts";

/** Says that a scan did not load, with the way on: the whole picture. */
export function tellFault(status: Element, { scanFault, scanWhole }: ScanWords, picture: string): void {
  const whole = document.createElement("a");
  whole.href = picture;
  whole.textContent = scanWhole;
  status.replaceChildren(`${scanFault} `, whole);
}
