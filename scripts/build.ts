import { relative } from "node:path";
import { buildCommand, buildOptions } from "../src/cli/options.ts";
import { buildRelease } from "../src/release/build-release.ts";

const command = buildCommand(
  "build",
  "生成网站 Build the complete site; a failure leaves the former one as it was.",
).parse();
const options = buildOptions(command);
const built = await buildRelease(options);
if (built) console.log(`完成 done: ${relative(process.cwd(), options.out) || "."}`);
process.exitCode = built ? 0 : 1;
