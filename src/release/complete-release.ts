import { completeStage } from "../site/integration/build-stages.ts";
import { withoutWarnings } from "./build-log.ts";
import { loadBuiltSite } from "./built-site-file.ts";
import { runOrder } from "./run-order.ts";
import { PART_STEPS, RELEASE_STEPS } from "./steps/steps.ts";

/** The process that makes pages into a release: without the memory that the pages needed. */
await runOrder(async ({ cache, out: former, purge, compress, pageCache, shard }) => {
  const site = await loadBuiltSite(cache);
  return withoutWarnings(async () => {
    for (const step of shard ? PART_STEPS : RELEASE_STEPS) {
      await step({ ...site, former, purge, compress, pageCache });
      completeStage(step.name);
    }
  });
});
