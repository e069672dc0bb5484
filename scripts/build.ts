import "./fast-start.ts";

const { build } = await import("../src/cli/build.ts");

await build(process.argv);
