import "./fast-start.ts";

const { check } = await import("../src/cli/check.ts");

await check(process.argv);
