import "../src/cli/new.ts";
