import { dev } from "../src/cli/dev.ts";

await dev(process.argv);
