import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: ["unit", "content"].map((name) => ({
      test: { name, environment: "node" as const, include: [`tests/${name}/**/*.test.ts`] },
    })),
  },
});
