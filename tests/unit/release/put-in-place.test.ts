import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { type Places, putInPlace } from "../../../src/release/swap/put-in-place.ts";

let places: Places;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-places-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  places = { fresh: join(folder, "fresh"), out: join(folder, "out"), former: join(folder, "former") };
  for (const name of ["fresh", "out"] as const) {
    await mkdir(places[name]);
    await writeFile(join(places[name], "name"), name);
  }
});

const nameIn = (folder: string) => readFile(join(folder, "name"), "utf8");

describe.each([
  ["where folders can be exchanged", process.env.PATH ?? ""],
  ["where they can only be renamed", ""],
])("%s", (_, path) => {
  beforeEach(() => {
    vi.stubEnv("PATH", path);
    onTestFinished(() => void vi.unstubAllEnvs());
  });

  test("the new release is in the place of the former", async () => {
    await putInPlace(places);
    expect(await nameIn(places.out)).toBe("fresh");
  });

  test("the first release needs no former", async () => {
    await rm(places.out, { recursive: true });
    await putInPlace(places);
    expect(await nameIn(places.out)).toBe("fresh");
    expect(await readdir(join(places.out, ".."))).toEqual(["out"]);
  });

  test("a release that does not exist leaves the former", async () => {
    await rm(places.fresh, { recursive: true });
    await expect(putInPlace(places)).rejects.toThrow("ENOENT");
    expect(await nameIn(places.out)).toBe("out");
  });
});

test.runIf(process.platform === "linux")("on Linux no moment is without a release", async () => {
  let isDone = false;
  const watching = (async () => {
    let missed = 0;
    while (!isDone) await access(join(places.out, "name")).catch(() => missed++);
    return missed;
  })();
  for (let swap = 0; swap < 50; swap++) await putInPlace(places);
  isDone = true;
  expect(await watching).toBe(0);
  expect(await readdir(join(places.out, ".."))).toEqual(["fresh", "out"]);
});
