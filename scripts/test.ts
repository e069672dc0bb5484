import "./compile-cache.ts";

const { test } = await import("../src/cli/test.ts");

await test(process.argv);
