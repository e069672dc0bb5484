import "../src/cli/status.ts";
