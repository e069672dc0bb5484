import "./bench/bench.ts";
