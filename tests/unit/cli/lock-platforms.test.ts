import { describe, expect, it } from "vitest";
import {
  type LockedPackages,
  lockAllPlatforms,
  missingEntries,
  platformOf,
} from "../../../src/cli/lock-platforms.ts";

/** A lockfile as npm leaves it where the registry has only the Linux package. */
const PACKAGES: LockedPackages = {
  "": { version: "1.0.0" },
  "node_modules/@index/linux-x64": {
    version: "1.6.0",
    integrity: "sha512-x",
    cpu: ["x64"],
    dev: true,
    optional: true,
    os: ["linux"],
  },
  "node_modules/index": {
    version: "1.6.0",
    dev: true,
    optionalDependencies: { "@index/linux-x64": "1.6.0", "@index/windows-arm64": "1.6.0" },
  },
};

function lockfile(packages: LockedPackages): string {
  return `${JSON.stringify({ name: "archive", lockfileVersion: 3, packages }, null, 2)}\n`;
}

describe("the system in a package's name", () => {
  it.each([
    ["@index/windows-arm64", { cpu: ["arm64"], os: ["win32"] }],
    ["@tool/cli-darwin-x64", { cpu: ["x64"], os: ["darwin"] }],
    ["@tool/binding-linux-x64-gnu", { cpu: ["x64"], libc: ["glibc"], os: ["linux"] }],
    ["@tool/binding-linux-arm-musleabihf", { cpu: ["arm"], libc: ["musl"], os: ["linux"] }],
    ["@tool/linuxmusl-arm64", { cpu: ["arm64"], libc: ["musl"], os: ["linux"] }],
    ["@tool/binding-android-arm-eabi", { cpu: ["arm"], os: ["android"] }],
    ["@tool/binding-wasm32-wasi", { cpu: ["wasm32"] }],
    ["tool-win32-x64-msvc", { cpu: ["x64"], os: ["win32"] }],
    ["arms-race", {}],
  ])("%s", (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});

describe("the entries that a lockfile lacks", () => {
  it("are those of optional dependencies without one, for the system of their name", () => {
    expect(missingEntries(PACKAGES)).toEqual({
      "node_modules/@index/windows-arm64": {
        ...{ version: "1.6.0", cpu: ["arm64"], dev: true, optional: true, os: ["win32"] },
      },
    });
  });

  it("are nested in their dependent if another version has the place", () => {
    const older = {
      version: "1.5.0",
      optionalDependencies: { "@index/linux-x64": "1.5.0", "@index/windows-arm64": "1.5.0" },
    };
    const missing = missingEntries({ ...PACKAGES, "node_modules/site/node_modules/index": older });
    expect(Object.keys(missing)).toEqual([
      "node_modules/@index/windows-arm64",
      "node_modules/site/node_modules/index/node_modules/@index/linux-x64",
      "node_modules/site/node_modules/index/node_modules/@index/windows-arm64",
    ]);
  });

  it("are none for a range that is locked", () => {
    const watcher = { version: "2.0.0", optionalDependencies: { "@index/linux-x64": "^1.2.0" } };
    expect(missingEntries({ ...PACKAGES, "node_modules/index": watcher })).toEqual({});
  });

  it.each([
    ["no system", { events: "2.3.0" }],
    ["no version", { "@index/darwin-x64": "1 || 2" }],
  ])("cannot be made of a dependency with %s", (_, optionalDependencies) => {
    expect(() => missingEntries({ "node_modules/x": { version: "1.0.0", optionalDependencies } })).toThrow(
      RangeError,
    );
  });
});

describe("a lockfile for all systems", () => {
  it("has its packages in npm's order and keeps all else", () => {
    const lock = JSON.parse(lockAllPlatforms(lockfile(PACKAGES)));
    expect(Object.keys(lock)).toEqual(["name", "lockfileVersion", "packages"]);
    expect(Object.keys(lock.packages)).toEqual([
      "",
      "node_modules/@index/linux-x64",
      "node_modules/@index/windows-arm64",
      "node_modules/index",
    ]);
    expect(lock.packages).toMatchObject(PACKAGES);
  });

  it("is left as it is", () => {
    const once = lockAllPlatforms(lockfile(PACKAGES));
    expect(lockAllPlatforms(once)).toBe(once);
  });
});
