import { spawn } from "node:child_process";
import { findChromium } from "../src/cli/chromium.ts";

/** Everything that must hold, the quick things first; the first that fails ends the run. */
const STEPS: readonly (readonly [title: string, command: string])[] = [
  ["格式与写法 format and lint", "biome ci --error-on-warnings"],
  ["类型 types", "astro check"],
  ["无用代码 unused code", "knip"],
  ["单元与内容 units and content", "vitest run --project unit --project content"],
  ["生成测试用网站 building the site", "node scripts/build.ts --purge --out .cache/test/site"],
  [
    "在子路径下生成 building it under a base path",
    "node scripts/build.ts --purge --out .cache/test/based --base /archive/ --site https://based.example/",
  ],
  [
    "生成有插图的试验文库 building the archive of the fixtures",
    "node scripts/build.ts --purge --content tests/fixtures/illustrated --out .cache/test/illustrated",
  ],
  [
    "不设防地生成 building what is hostile, without the gate",
    "node tests/gate-off/build.ts .cache/test/gate-off",
  ],
  ["生成后的网站 the built site", "vitest run --project site"],
  ["浏览器 browser", "playwright test"],
];

process.env.CHROME_PATH = await findChromium();
process.env.ASTRO_TELEMETRY_DISABLED = "1";
for (const [index, [title, command]] of STEPS.entries()) {
  console.log(`\n[${index + 1}/${STEPS.length}] ${title}: ${command}`);
  const started = performance.now();
  const code = await run(command);
  console.log(`    ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (code === 0) continue;
  console.error(`\n未通过 failed: ${command}`);
  process.exit(code);
}
console.log("\n全部通过 everything passes");

function run(command: string): Promise<number> {
  return new Promise((resolve) => {
    spawn(command, { shell: true, stdio: "inherit" }).on("exit", (code) => resolve(code ?? 1));
  });
}
