import "../src/cli/search.ts";
