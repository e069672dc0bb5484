import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { Busy, openStaging, recoverRelease } from "../../../src/release/swap/staging.ts";
import { lifeOf } from "../../../src/site/integration/process-life.ts";
import { zombie } from "./zombie.ts";

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qiaobao-staging-"));
  out = join(folder, "dist");
  onTestFinished(() => rm(folder, { recursive: true }));
});

/** A process that does nothing until the test ends. */
async function otherProcess(): Promise<ChildProcess & { pid: number }> {
  const other = spawn("node", ["-e", "setInterval(() => {}, 1000); console.log()"]);
  onTestFinished(() => void other.kill("SIGKILL"));
  await once(other.stdout, "data");
  return other as typeof other & { pid: number };
}

/** Makes a staging folder as another build would have it. */
async function leaveStaging(builder: { pid: number; life?: string; host?: string }, ...files: string[]) {
  const staging = join(folder, ".dist.build");
  const life = builder.life ?? (await lifeOf(builder.pid)) ?? "";
  await mkdir(staging);
  await writeFile(join(staging, "builder.json"), JSON.stringify({ host: hostname(), ...builder, life }));
  for (const file of files) {
    await mkdir(join(staging, file, ".."), { recursive: true });
    await writeFile(join(staging, file), file);
  }
}

/** The number of a process that has ended. */
async function endedProcess(): Promise<number> {
  const other = await otherProcess();
  other.kill("SIGKILL");
  await once(other, "exit");
  return other.pid;
}

describe("a process", () => {
  test("that has ended counts as ended, even if its parent has not waited for it", async () => {
    const ended = await zombie();
    if (ended) expect(await lifeOf(ended)).toBeNull();
    expect(await lifeOf(process.pid)).not.toBeNull();
  });
});

describe("a staging folder", () => {
  test("excludes a second build until it is closed", async () => {
    const staging = await openStaging(out);
    await expect(openStaging(out)).rejects.toThrow(Busy);
    await staging.close();
    expect(await readdir(folder)).toEqual([]);
    await (await openStaging(out)).close();
  });

  test("lets one of many builds in that come at once, after one that was killed", async () => {
    await leaveStaging({ pid: await endedProcess() }, "site-1/index.html");
    const script = `
      const { openStaging } = await import(${JSON.stringify(join(import.meta.dirname, "../../../src/release/swap/staging.ts"))});
      await openStaging(${JSON.stringify(out)}).then(() => console.log("in"), (error) => console.log(error.constructor.name));
      setInterval(() => {}, 1000);`;
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const other = spawn("node", ["--input-type=module", "-e", script]);
        onTestFinished(() => void other.kill("SIGKILL"));
        const [answer] = await once(other.stdout, "data");
        return String(answer).trim();
      }),
    );
    expect(answers.sort()).toEqual(["Busy", "Busy", "Busy", "Busy", "Busy", "in"]);
  });

  test("of a running process is not touched, and the process is named", async () => {
    const { pid } = await otherProcess();
    await leaveStaging({ pid }, "site-1/index.html");
    await expect(openStaging(out)).rejects.toMatchObject({ builder: { pid } });
    expect(await readdir(join(folder, ".dist.build"))).toEqual(["builder.json", "site-1"]);
    expect(await readdir(folder)).toEqual([".dist.build"]);
  });

  test("of another machine is not touched, because its process may be running", async () => {
    await leaveStaging({ pid: await endedProcess(), host: "elsewhere" });
    await expect(openStaging(out)).rejects.toThrow(Busy);
  });

  test("of a killed build is cleared, also when its number was given again", async () => {
    for (const builder of [{ pid: await endedProcess() }, { pid: process.pid, life: "1" }]) {
      await leaveStaging(builder, "site-1/index.html", "cache-1/x");
      await mkdir(join(folder, ".dist.build-4194303"));
      const staging = await openStaging(out);
      expect(await readdir(join(folder, ".dist.build"))).toEqual(["builder.json"]);
      await staging.close();
      expect(await readdir(folder)).toEqual([]);
    }
  });

  test("restores the previous release if a build was killed between two renames", async () => {
    for (const recover of [recoverRelease, async () => (await openStaging(out)).close()]) {
      await leaveStaging({ pid: await endedProcess() }, "former/index.html", "site-1/index.html");
      await recover(out);
      expect(await readFile(join(out, "index.html"), "utf8")).toBe("former/index.html");
      await rm(out, { recursive: true });
      await rm(join(folder, ".dist.build"), { recursive: true, force: true });
    }
  });

  test("of a living process is not recovered from: it may be about to put its release there", async () => {
    await leaveStaging({ pid: (await otherProcess()).pid }, "former/index.html");
    await recoverRelease(out);
    expect(await readdir(folder)).toEqual([".dist.build"]);
  });
});
