import "../src/cli/screenshots.ts";
