import "./fast-start.ts";

const { startItem } = await import("../src/cli/new.ts");

await startItem(process.argv);
