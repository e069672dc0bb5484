import { subscribe } from "node:diagnostics_channel";
import { appendFileSync } from "node:fs";
import { BUILD_STAGES } from "../../src/site/integration/build-stages.ts";
import { processorSeconds } from "./process-tree.ts";

/** Preloaded into a build: writes the processor time at the end of each stage to the file that STAGE_CLOCK names. */
const file = process.env.STAGE_CLOCK;
let last = 0;
if (file)
  subscribe(BUILD_STAGES, (name) => {
    const now = processorSeconds(process.pid);
    appendFileSync(file, `${JSON.stringify({ name, seconds: now - last })}\n`);
    last = now;
  });
