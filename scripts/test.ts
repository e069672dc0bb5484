import "../src/cli/test.ts";
