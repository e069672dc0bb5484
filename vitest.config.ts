import { configDefaults, defineConfig } from "vitest/config";
import { SHARED_SUITES } from "./tests/unit/shared-suites.ts";

/** The peers' own cases are run where they are there. */
const exclude = SHARED_SUITES ? configDefaults.exclude : [...configDefaults.exclude, "**/*-suites.test.ts"];

export default defineConfig({
  test: {
    projects: ["unit", "content", "site"].map((name) => ({
      test: { name, environment: "node" as const, exclude, include: [`tests/${name}/**/*.test.ts`] },
    })),
  },
});
