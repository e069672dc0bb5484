import "./compile-cache.ts";

const { preview } = await import("../src/cli/preview.ts");

await preview(process.argv);
