import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "astro";
import { expect, onTestFinished, test, vi } from "vitest";
import { withoutWarnings } from "../../../src/release/build-log.ts";
import { PROJECT } from "../cli/command.ts";

/** Builds a project with one page as a release does. It is inside this one because it needs its packages. */
async function buildPage(source: string): Promise<boolean> {
  await mkdir(join(PROJECT, ".cache"), { recursive: true });
  const root = await mkdtemp(join(PROJECT, ".cache/one-page-"));
  onTestFinished(() => rm(root, { recursive: true }));
  await mkdir(join(root, "src/pages"), { recursive: true });
  await writeFile(join(root, "src/pages/index.astro"), source);
  // Astro leaves out its routes if it finds vitest's variables.
  for (const name of ["VITEST", "NODE_ENV", "MODE"]) vi.stubEnv(name, undefined);
  return withoutWarnings(() =>
    build({
      root,
      configFile: false,
      logLevel: "warn",
      logger: { entrypoint: new URL("../../../src/release/build-log.ts", import.meta.url) },
    }),
  );
}

test.each([
  ["a sound page is built", "<p>ferry</p>", true],
  ["a page with a warning fails the build", "<p>{Astro.request.headers.get('host')}</p>", false],
  ["a page that prints an error fails the build", "<p>{console.error('lost')}</p>", false],
])("%s", { timeout: 60_000 }, async (_, source, isBuilt) => {
  expect(await buildPage(source)).toBe(isBuilt);
});

test("a build whose page fails is rejected", { timeout: 60_000 }, async () => {
  await expect(buildPage("{(() => { throw new Error('broken page'); })()}")).rejects.toThrow("broken page");
});
