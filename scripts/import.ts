import { importPress } from "../src/cli/import.ts";

await importPress(process.argv);
