import "./fast-start.ts";

const { test } = await import("../src/cli/test.ts");

await test(process.argv);
