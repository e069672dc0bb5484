import "./fast-start.ts";

const { exportSearch } = await import("../src/cli/export.ts");

await exportSearch(process.argv);
