import { channel } from "node:diagnostics_channel";

/** The diagnostics channel on which a build publishes the name of each stage that it has completed. */
export const BUILD_STAGES = "qiaobao:build-stage";

const stages = channel(BUILD_STAGES);

/** Reports that a stage of a build is complete, for whoever measures it. */
export function completeStage(name: string): void {
  stages.publish(name);
}
