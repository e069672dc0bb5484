import { check } from "../src/cli/check.ts";

await check(process.argv);
