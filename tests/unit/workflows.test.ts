import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { glob } from "tinyglobby";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { writeArchive } from "../fixtures/bad/bad-case.ts";
import { ZH } from "../fixtures/bad/valid-archive.ts";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string) => readFile(join(ROOT, path), "utf8");

/** Runs every test unless all that changed between two commits is content. */
const RUN_UNLESS_CONTENT = (commits: string) => `.ci/only-content ${commits} "" || .ci/run`;

const workflows = await Promise.all(
  (await glob("*.yml", { cwd: join(ROOT, ".github/workflows") })).sort().map(async (name) => {
    const text = await read(`.github/workflows/${name}`);
    return { name, text, workflow: parse(text) };
  }),
);

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
}

describe("workflows of GitHub", () => {
  test("there are those that check, publish and hold editors to content/", () => {
    expect(workflows.map(({ name }) => name)).toEqual(["check.yml", "pages.yml", "scope.yml"]);
  });

  test.for(workflows)(
    "each job of $name may read the code only, or publish and nothing else",
    ({ workflow }) => {
      expect(workflow.permissions).toEqual({});
      for (const [job, { permissions, "timeout-minutes": timeout }] of Object.entries<
        Record<string, unknown>
      >(workflow.jobs)) {
        expect(permissions).toEqual(
          job === "deploy" ? { pages: "write", "id-token": "write" } : { contents: "read" },
        );
        expect(timeout).toBeGreaterThan(0);
      }
    },
  );

  test("what is published is installed without a cache that other runs can write to", () => {
    expect(workflows.find(({ name }) => name === "pages.yml")?.text).not.toMatch(/^ +cache:/m);
  });

  test.for(workflows)("$name pins every action by its commit, with the version beside it", ({ text }) => {
    const uses = text.match(/^.*\buses:.*$/gm) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test.for(workflows)(
    "$name leaves no credentials in the checkout, and puts no text of others into a command",
    ({ workflow }) => {
      for (const { steps } of Object.values<{
        steps: Record<string, string & { "persist-credentials": boolean }>[];
      }>(workflow.jobs)) {
        for (const { uses = "", run = "", with: options } of steps) {
          if (uses.startsWith("actions/checkout")) expect(options?.["persist-credentials"]).toBe(false);
          expect(run).not.toContain("${{");
        }
      }
    },
  );

  test("a change of only content/ is checked, tested as content and built; any other runs all tests", () => {
    const check = workflows.find(({ name }) => name === "check.yml")?.workflow;
    const commands = (job: string) =>
      check.jobs[job].steps.flatMap(({ run }: { run?: string }) => (run ? [run] : []));
    expect(commands("content")).toEqual([
      "npm ci",
      "npm run check -- --format github",
      "npm run build",
      "npm run test:content",
    ]);
    expect(commands("tests")).toEqual([
      expect.stringMatching(/apt-get install .*webkit2gtk-driver xvfb$/),
      RUN_UNLESS_CONTENT('"$BASE" "$HEAD"'),
    ]);
  });

  test("every checkout has the whole history, which the page of changes is made from", () => {
    const jobs = workflows.flatMap(({ workflow }) => Object.values<{ steps: Step[] }>(workflow.jobs));
    const checkouts = jobs.flatMap(({ steps }) =>
      steps.filter(({ uses }) => uses?.startsWith("actions/checkout")),
    );
    expect(checkouts.length).toBeGreaterThan(0);
    for (const { with: options } of checkouts) expect(options?.["fetch-depth"]).toBe(0);
  });

  test("what runs with the rights of the main branch runs nothing of the pull request", () => {
    for (const { text, workflow } of workflows.filter(({ text }) => text.includes("pull_request_target"))) {
      expect(text).not.toMatch(/npm|secrets\./);
      expect(workflow.jobs["only-content"].steps[0].with.ref).toContain("github.event.pull_request.base.sha");
    }
  });
});

test("GitLab's pipeline checks, tests, previews and publishes", async () => {
  const { image, ...pipeline } = parse(await read(".gitlab-ci.yml"));
  expect(image).toMatch(/^node:24/);
  expect(pipeline["only-content"].script.join()).toContain(".ci/only-content");
  expect(pipeline.preview).toMatchObject({
    variables: { QIAOBAO_TEST_SITE: "dist" },
    script: ["npm ci", "npm run check", "npm run build", "npm run test:content"],
    artifacts: { paths: ["dist/"] },
  });
  expect(pipeline.variables.GIT_DEPTH).toBe("0");
  expect(pipeline.tests).toEqual({
    script: [
      expect.stringMatching(/apt-get install .*firefox-esr webkit2gtk-driver xvfb$/),
      RUN_UNLESS_CONTENT('"$CI_MERGE_REQUEST_DIFF_BASE_SHA" "$CI_COMMIT_SHA"'),
    ],
  });
  expect(pipeline.pages.artifacts.paths).toEqual([`${pipeline.pages.publish}/`]);
});

describe("in a repository", () => {
  let folder: string;
  const git = (...words: string[]) =>
    execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.org", ...words], {
      cwd: folder,
      encoding: "utf8",
    }).trim();
  const write = async (path: string, text: string) => {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const commit = () => {
    git("add", "-A");
    return spawnSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-m", "x"], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "en_GB.UTF-8" },
    });
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "qiaobao-"));
    writeArchive(join(folder, "content"));
    const check = `node ${JSON.stringify(join(ROOT, "scripts/check.ts"))} --content content`;
    await write("package.json", JSON.stringify({ private: true, scripts: { check } }));
    git("init", "-q", "-b", "main");
    git("config", "commit.gpgsign", "false");
    commit();
  });
  afterEach(() => rm(folder, { recursive: true }));

  describe("the rule for editors", () => {
    const run = (author: string, ...maintainers: string[]) =>
      spawnSync(join(ROOT, ".ci/only-content"), ["HEAD~1", "HEAD", author, ...maintainers], {
        cwd: folder,
        encoding: "utf8",
      });

    test("lets a change of content through", async () => {
      await write("content/topics.yaml", "[]\n");
      commit();
      expect(run("editor").status).toBe(0);
    });

    test("refuses anything else, names it in both languages, and lets maintainers", async () => {
      await write("content/topics.yaml", "[]\n");
      await write("scripts/程序.ts", "");
      commit();
      const { status, stdout } = run("editor", "keeper");
      expect(status).toBe(1);
      expect(stdout).toContain("scripts/程序.ts");
      expect(stdout).toContain("只能改动 content/");
      expect(stdout).toContain("Only files in content/");
      expect(run("keeper", "other", "keeper").status).toBe(0);
    });

    test("cannot say that a change is content only where it cannot see what changed", async () => {
      await write("content/topics.yaml", "[]\n");
      commit();
      for (const base of ["0".repeat(40), ""]) {
        const unknown = spawnSync(join(ROOT, ".ci/only-content"), [base, "HEAD", ""], { cwd: folder });
        expect(unknown.status).not.toBe(0);
      }
    });

    test("sees a file that is moved into content/", () => {
      git("mv", "package.json", "content/package.json");
      commit();
      expect(run("editor").stdout).toContain("package.json");
    });
  });

  describe("the hook, once it is switched on", { timeout: 60_000 }, () => {
    const item = `content/${ZH}`;
    beforeEach(() => git("config", "core.hooksPath", join(ROOT, ".githooks")));

    test("refuses a commit with an item that has an error, and says where", async () => {
      const text = await readFile(join(folder, item), "utf8");
      await write(item, text.replace("newspaper:", "newspapers:"));
      const { status, stdout, stderr } = commit();
      expect(status).not.toBe(0);
      expect(stdout + stderr).toContain(`${item}:`);
      expect(git("log", "--oneline").split("\n")).toHaveLength(1);
    });

    test("lets a sound change through, and checks nothing for one outside of content/", async () => {
      await write("notes.txt", "x");
      const outside = commit();
      expect(outside).toMatchObject({ status: 0 });
      expect(outside.stdout + outside.stderr).not.toContain("errors");
      const text = await readFile(join(folder, item), "utf8");
      await write(item, `${text}\n`);
      const inside = commit();
      expect(inside.status, inside.stdout + inside.stderr).toBe(0);
      expect(inside.stdout + inside.stderr).toContain("errors: 0");
    });
  });
});
