import { PartFault } from "../site/page-cache/parts.ts";
import type { SiteOrder } from "./build-release.ts";
import { explain, PlainError } from "./system-errors.ts";

/**
 * Runs the work of a process that `buildRelease` has started and that it survives, whatever happens here, such as
 * running out of memory. The exit code is 0 if the work is done; otherwise the reason has been printed.
 */
export async function runOrder(work: (order: SiteOrder) => Promise<boolean>): Promise<void> {
  // Without the other process the result is useless.
  process.on("disconnect", () => process.exit(1));
  process.channel?.unref();
  try {
    process.exitCode = (await work(JSON.parse(process.argv[2] ?? ""))) ? 0 : 1;
  } catch (error) {
    console.error(explain(error instanceof PartFault ? new PlainError(error.message) : error));
    process.exitCode = 1;
  }
}
