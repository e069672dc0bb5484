import { relative } from "node:path";
import { buildRelease } from "../release/build-release.ts";
import { shownWhole } from "../text/characters.ts";
import { buildCommand, buildOptions } from "./options.ts";

/** Runs `npm run build`. Sets the exit code to 1 if nothing was published. */
export async function build(argv: readonly string[]): Promise<void> {
  const description = "生成网站 Build the complete site; a failure leaves the former one as it was.";
  const options = buildOptions(buildCommand("build", description).parse(argv));
  const isBuilt = await buildRelease(options);
  if (isBuilt) console.log(`完成 done: ${shownWhole(relative(process.cwd(), options.out) || ".")}`);
  process.exitCode = isBuilt ? 0 : 1;
}
