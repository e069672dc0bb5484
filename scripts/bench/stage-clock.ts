import { subscribe } from "node:diagnostics_channel";
import { appendFileSync } from "node:fs";
import { BUILD_STAGES } from "../../src/site/integration/build-stages.ts";
import { processorSeconds } from "./process-tree.ts";

/** The products of a build by the stage, or the file of the page, that makes them; the first that matches. */
const PRODUCTS: readonly (readonly [product: string, stage: RegExp])[] = [
  ["cards", /\.png\.ts$/],
  ["citations and data", /\/cite\/|\/index\.json\.ts$|^src\/pages\/data\//],
  ["pages of items", /\/articles\/\[id\]/],
  ["lists and other pages", /^src\/pages\/|^pages$/],
  ["search and index", /^writeSearch$/],
  ["compression", /^compressFiles$/],
];

/** Preloaded into a build: writes the processor time of each product to the file that STAGE_CLOCK names. */
const file = process.env.STAGE_CLOCK;
if (file) {
  const seconds = new Map<string, number>();
  let last = 0;
  subscribe(BUILD_STAGES, (stage) => {
    const now = processorSeconds(process.pid);
    const [product = String(stage)] = PRODUCTS.find(([, pattern]) => pattern.test(String(stage))) ?? [];
    seconds.set(product, (seconds.get(product) ?? 0) + now - last);
    last = now;
  });
  process.once("exit", () => {
    const lines = Array.from(seconds, ([name, spent]) => `${JSON.stringify({ name, seconds: spent })}\n`);
    appendFileSync(file, lines.join(""));
  });
}
