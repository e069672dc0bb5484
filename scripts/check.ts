import "./compile-cache.ts";

const { check } = await import("../src/cli/check.ts");

await check(process.argv);
