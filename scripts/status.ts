import { status } from "../src/cli/status.ts";

await status(process.argv);
