import "./fast-start.ts";

const { status } = await import("../src/cli/status.ts");

await status(process.argv);
