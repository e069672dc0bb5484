import { takeScreenshots } from "../src/cli/screenshots.ts";

await takeScreenshots(process.argv);
