import { test } from "../src/cli/test.ts";

await test(process.argv);
