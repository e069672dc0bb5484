import { startItem } from "../src/cli/new.ts";

await startItem(process.argv);
