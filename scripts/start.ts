import { start } from "../src/cli/preview.ts";

await start(process.argv);
