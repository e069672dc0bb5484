import { channel } from "node:diagnostics_channel";
import type { AstroPrerenderer } from "astro";

/** The diagnostics channel on which a build publishes the name of each stage that it has completed. */
export const BUILD_STAGES = "qiaobao:build-stage";

const stages = channel(BUILD_STAGES);

/** Reports that a stage of a build is complete, for whoever measures it. */
export function completeStage(name: string): void {
  stages.publish(name);
}

/** Reports the pages of a file, which come one after another, as a stage with its name. */
export function reportingPages(inner: AstroPrerenderer): AstroPrerenderer {
  let stage: string | null = null;
  return {
    ...inner,
    async setup() {
      completeStage("bundling");
      await inner.setup?.();
    },
    async getStaticPaths() {
      const paths = await inner.getStaticPaths();
      completeStage("addresses and kept pages");
      return paths;
    },
    async render(request, options) {
      const { component } = options.routeData;
      if (stage !== null && component !== stage) completeStage(stage);
      stage = component;
      return inner.render(request, options);
    },
  };
}
