import { relative } from "node:path";
import { siteCommand, siteOptions } from "./options.ts";
import { buildRelease } from "./release/build-release.ts";

const command = siteCommand(
  "build",
  "生成网站 Build the complete site; a failure leaves the former one as it was.",
).parse();
const options = siteOptions(command);
const built = await buildRelease(options);
if (built) console.log(`完成 done: ${relative(process.cwd(), options.out) || "."}`);
process.exitCode = built ? 0 : 1;
