import { preview } from "../src/cli/preview.ts";

await preview(process.argv);
