import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { PROJECT } from "../cli/command.ts";

test.runIf(process.platform === "linux")(
  "a build with too little address space is refused in words",
  async () => {
    const command = 'ulimit -v 4000000; "$0" scripts/build.ts --content nowhere --out /nowhere/dist';
    const run = promisify(execFile)("sh", ["-c", command, process.execPath], { cwd: PROJECT });
    const { code, stderr } = await run.then(
      () => ({ code: 0, stderr: "" }),
      (error) => error,
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/地址空间限制为 3\.8 GB.*ulimit -v unlimited/);
    expect(stderr).not.toMatch(/^\s+at |v8::/m);
  },
);
