import { configDefaults, defineConfig } from "vitest/config";
import { SHARED_SUITES } from "./tests/unit/shared-suites.ts";

/** The peers' own cases run where they are beside the project. */
const exclude = SHARED_SUITES ? configDefaults.exclude : [...configDefaults.exclude, "**/*-suites.test.ts"];

export default defineConfig({
  test: {
    // Many tests start commands, which take seconds on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    unstubEnvs: true,
    projects: ["unit", "content", "site", "engines"].map((name) => ({
      extends: true as const,
      test: {
        name,
        environment: "node" as const,
        exclude,
        include: [`tests/${name}/**/*.test.ts`],
        // Modules are loaded once for all files, which nearly halves the processor time of units.
        isolate: false,
      },
    })),
  },
});
