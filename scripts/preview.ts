import "./fast-start.ts";

const { preview } = await import("../src/cli/preview.ts");

await preview(process.argv);
