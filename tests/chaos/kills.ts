import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createRandom } from "../../scripts/bench/random.ts";
import { recoverRelease } from "../../src/release/swap/staging.ts";
import { compare } from "../../src/release/verify/compare.ts";
import { MANIFEST, NoManifest, readManifest } from "../../src/release/verify/manifest.ts";
import { buildWhole, startBuild } from "./build-process.ts";

const PROJECT = join(import.meta.dirname, "../..");

/** Two releases that differ in every page. */
const SITES = ["https://one.example/", "https://two.example/"];

/** The state of the release after a kill. */
type Left = "former" | "new" | "none, former recovered" | "damaged";

/**
 * Kills builds at random moments: half of them with all their processes, half only the first process. After each
 * kill the former release or the new one must be there, byte for byte. At the end one build must remove everything
 * that the killed ones left. Prints the counts; true when nothing else was found.
 */
export async function testKills(times: number, seed: number): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-kills-"));
  try {
    return await kills(folder, times, seed);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function kills(folder: string, times: number, seed: number): Promise<boolean> {
  const random = createRandom(seed);
  const out = join(folder, "dist");
  const manifests: string[] = [];
  let course = 0;
  for (const site of SITES) {
    const started = performance.now();
    await buildWhole(["--out", out, "--site", site], { project: PROJECT });
    course = performance.now() - started;
    manifests.push(await readFile(join(out, MANIFEST), "utf8"));
  }
  let current = 1;
  const left: Record<Left, number> = { former: 0, new: 0, "none, former recovered": 0, damaged: 0 };
  const stages = new Map<string, number>();
  for (let time = 1; time <= times; time++) {
    const next = 1 - current;
    const build = startBuild(["--out", out, "--site", SITES[next] ?? ""], { project: PROJECT });
    const moment = random.below(course * 1.05);
    const isWhole = random.pick([true, false]);
    await Promise.race([setTimeout(moment), build.ended]);
    kill(build.process.pid ?? 0, isWhole);
    await build.ended;
    const stage = stageOf(build.output());
    stages.set(stage, (stages.get(stage) ?? 0) + 1);
    const found = await leftBehind(out, manifests[current] ?? "", manifests[next] ?? "");
    left[found] += 1;
    if (found === "damaged") console.error(`#${time}: ${moment.toFixed(0)} ms: ${found}`);
    if (found === "new") current = next;
    if (time % 10 === 0) console.log(`${time}: ${list(Object.entries(left))}`);
  }
  await buildWhole(["--out", out, "--site", SITES[current] ?? ""], { project: PROJECT });
  const leftovers = (await readdir(dirname(out))).filter((name) => name !== basename(out));
  const atEnd = await leftBehind(out, manifests[current] ?? "", "");
  console.log(`kills: ${times}, seed ${seed}, over the ${Math.round(course)} ms of a build`);
  console.log(`killed while: ${list(stages)}`);
  console.log(`left: ${list(Object.entries(left))}`);
  console.log(
    `after one more build: ${atEnd === "former" ? "whole" : atEnd}, left-over files ${leftovers.length}`,
  );
  return left.damaged === 0 && atEnd === "former" && leftovers.length === 0;
}

function list(counts: Iterable<readonly [string, number]>): string {
  return Array.from(counts, ([what, count]) => `${what} ${count}`).join(", ");
}

/** Kills a build: with all processes of its group, or only the first, whose child must then end by itself. */
function kill(pid: number, isWhole: boolean): void {
  try {
    process.kill(isWhole ? -pid : pid, "SIGKILL");
  } catch (error) {
    // It had ended by itself.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** The last thing a build said it was doing. */
function stageOf(output: string): string {
  const said = ["done", "verifying", "building pages", "checking"].find((stage) => output.includes(stage));
  return said ?? "starting";
}

async function leftBehind(out: string, former: string, fresh: string): Promise<Left> {
  const isThere = await readdir(out).then(
    () => true,
    () => false,
  );
  if (!isThere) await recoverRelease(out);
  try {
    const manifest = await readFile(join(out, MANIFEST), "utf8");
    const differences = await compare(out, await readManifest(out));
    if (differences.length > 0) return "damaged";
    if (manifest === fresh) return "new";
    if (manifest !== former) return "damaged";
    return isThere ? "former" : "none, former recovered";
  } catch (error) {
    if (error instanceof NoManifest || (error as NodeJS.ErrnoException).code === "ENOENT") return "damaged";
    throw error;
  }
}
