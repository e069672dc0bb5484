import { mkdtemp, rmdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { recoverRelease } from "../release/swap/staging.ts";
import { explain } from "../release/system-errors.ts";
import { compare, type Difference } from "../release/verify/compare.ts";
import { digestOf, MANIFEST, type Manifest, NoManifest, readManifest } from "../release/verify/manifest.ts";
import { repair } from "../release/verify/repair.ts";
import { shownLines, shownWhole } from "../text/characters.ts";
import { WRONG_USAGE } from "./options.ts";

const LABELS: Record<Difference["kind"], string> = {
  missing: "缺少 missing",
  changed: "改动 changed",
  extra: "多出 extra  ",
};

/** Runs `npm run verify` with the words of a command line. Sets the exit code to 1 if files differ. */
export async function verify(argv: readonly string[]): Promise<void> {
  const command = new Command("verify")
    .description("逐个核对网站的文件 Check a copy of a built site, file by file, against its manifest.")
    .argument("[folder]", "网站的文件夹 folder of the site", "dist")
    .option(
      "--repair-from <folder>",
      "用另一份拷贝里完好的文件修复 repair it with the intact files of another copy",
    )
    .showHelpAfterError()
    .showSuggestionAfterError()
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : WRONG_USAGE))
    .parse(argv);

  const folder = resolve(command.args[0] ?? "dist");
  const { repairFrom } = command.opts<{ repairFrom?: string }>();
  try {
    await recoverRelease(folder);
    const manifest = await readManifest(folder);
    let differences = await compare(folder, manifest);
    print(differences);
    if (repairFrom !== undefined && differences.length > 0) {
      await repairFromCopy(resolve(repairFrom), manifest, differences);
      differences = await compare(folder, manifest);
      print(differences);
    }
    console.log(
      `清单列出 ${manifest.size} 个文件，${differences.length} 个不符。` +
        `The manifest lists ${manifest.size} files; ${differences.length} differ.`,
    );
    // Copies with the same number are of the same release.
    console.log(`${await digestOf(join(folder, MANIFEST))}  ${MANIFEST}`);
    process.exitCode = differences.length === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof NoManifest) console.error(shownLines(error.message));
    else console.error(explain(error));
    process.exitCode = WRONG_USAGE;
  }

  async function repairFromCopy(
    other: string,
    manifest: Manifest,
    differences: readonly Difference[],
  ): Promise<void> {
    const aside = await mkdtemp(`${folder}.aside-`);
    const lacking = await repair({ folder, other, manifest, differences, aside });
    for (const path of lacking)
      console.error(`另一份里也没有完好的 the other copy has no intact one either: ${shownWhole(path)}`);
    // If files are only missing, none was moved.
    const isEmpty = await rmdir(aside).then(
      () => true,
      () => false,
    );
    if (!isEmpty) console.log(`换下的文件在 what was replaced is in ${shownWhole(aside)}`);
  }
}

function print(differences: readonly Difference[]): void {
  for (const { path, kind, size } of differences)
    console.log(`${LABELS[kind]}  ${shownWhole(path)}${size === null ? "" : ` (${size} bytes)`}`);
}
