import "./fast-start.ts";

const { dev } = await import("../src/cli/dev.ts");

await dev(process.argv);
