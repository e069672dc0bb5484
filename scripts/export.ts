import { exportSearch } from "../src/cli/export.ts";

await exportSearch(process.argv);
