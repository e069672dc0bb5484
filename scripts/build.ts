import { build } from "../src/cli/build.ts";

await build(process.argv);
