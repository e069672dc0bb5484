import "./compile-cache.ts";

const { status } = await import("../src/cli/status.ts");

await status(process.argv);
