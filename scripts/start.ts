import "./fast-start.ts";

const { start } = await import("../src/cli/preview.ts");

await start(process.argv);
