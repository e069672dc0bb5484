import "../tests/chaos/chaos.ts";
