import { resolve } from "node:path";
import { Command } from "commander";

/** Where a command finds the archive and where it puts or finds the site. */
export interface SiteOptions {
  content: string;
  out: string;
  /** Path the site lies under, with `/` at both ends. */
  base: string;
  /** Absolute URL of the site; null for the one that `archive.yaml` names. */
  site: string | null;
}

/** Exit code of a command that was called in a way it does not know. */
export const WRONG_USAGE = 2;

/** A command that takes the options `build`, `check` and `search` share; a mistyped one is refused with a suggestion. */
export function siteCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option("--content <folder>", "内容文件夹 content folder", "content")
    .option("--out <folder>", "网站输出文件夹 folder of the built site", "dist")
    .option("--base <path>", "网站所在路径 path the site lies under", "/")
    .option("--site <url>", "网站地址 address of the site (default: archive.yaml)")
    .showHelpAfterError()
    .showSuggestionAfterError()
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : WRONG_USAGE));
}

/** Options of a command that builds a release. */
export interface BuildOptions extends SiteOptions {
  /** True when nothing of former releases may be kept. */
  purge: boolean;
}

/** A command that builds a release. */
export function buildCommand(name: string, description: string): Command {
  return siteCommand(name, description).option(
    "--purge",
    "不保留旧网站的索引与脚本，撤下内容时用 keep no index and scripts of former releases, for takedowns",
  );
}

/** The options of such a command as given, with absolute folders. */
export function buildOptions(command: Command): BuildOptions {
  return { ...siteOptions(command), purge: command.opts<{ purge?: true }>().purge ?? false };
}

/** The shared options as given, with absolute folders. */
export function siteOptions(command: Command): SiteOptions {
  const { content, out, base, site } = command.opts<{
    content: string;
    out: string;
    base: string;
    site?: string;
  }>();
  return {
    content: resolve(content),
    out: resolve(out),
    base: `/${base}/`.replace(/\/+/g, "/"),
    site: site ?? null,
  };
}
