import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { SPOKEN } from "../diagnostics/editor-language.ts";
import type { ReleaseOptions } from "../release/build-release.ts";
import type { Shard } from "../site/page-cache/parts.ts";
import { shownLines } from "../text/characters.ts";

/** Exit code for wrong usage of a command. */
export const WRONG_USAGE = 2;

/** Creates a command with the common options; a mistyped option is refused with a suggestion. */
export function siteCommand(name: string, description: string): Command {
  return (
    new Command(name)
      .description(description)
      .option("--content <folder>", "内容文件夹 content folder", "content")
      .option("--out <folder>", "网站输出文件夹 folder of the built site", "dist")
      .option("--base <path>", "网站所在路径 base path of the site", "/")
      .option("--site <url>", "网站地址 address of the site (default: archive.yaml)")
      .showHelpAfterError()
      .showSuggestionAfterError()
      // The messages quote the input, such as a file name that begins with a hyphen.
      .configureOutput({ writeErr: (text) => process.stderr.write(shownLines(text)) })
      .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : WRONG_USAGE))
  );
}

/** The option for the language of a command's messages. */
export function languageOption(): Option {
  const description = "说明用的语言 language of the messages (default: that of the locale)";
  return new Option("--lang <language>", description).choices(Object.keys(SPOKEN));
}

/** A command that builds a release. */
export function buildCommand(name: string, description: string): Command {
  return siteCommand(name, description)
    .option(
      "--purge",
      "不保留旧网站的索引与脚本，撤下内容时用 keep no index and scripts of former releases, for takedowns",
    )
    .option(
      "--compress",
      "在文本旁边放压缩好的 .br 和 .gz，供自己的服务器发送 add .br and .gz copies of texts, for servers of your own",
    )
    .option(
      "--cache <folder>",
      "保留未变文章与网页的文件夹 folder in which unchanged items and pages are kept",
      ".cache",
    )
    .option("--no-cache", "全部重做 make all pages again")
    .addOption(
      new Option(
        "--shard <number/of>",
        "只做文章网页的一部分，如 3/9 make only a part of the items’ pages: 3/9",
      )
        .argParser(shard)
        .conflicts("merge"),
    )
    .option("--merge <parts...>", "用各部分的网页做成网站 make the site of the pages of such parts");
}

/** Parses `3/9`. @throws InvalidArgumentError if it is invalid. */
function shard(text: string): Shard {
  const [, number = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (number < 1 || number > of) throw new InvalidArgumentError("1/9 … 9/9");
  return { number, of };
}

/** Returns the options of such a command, with absolute folders. */
export function buildOptions(command: Command): ReleaseOptions {
  const {
    purge = false,
    compress = false,
    cache,
    shard = null,
    merge = [],
  } = command.opts<{
    purge?: true;
    compress?: true;
    cache: string | false;
    shard?: Shard;
    merge?: string[];
  }>();
  const site = siteOptions(command);
  return {
    ...{ ...site, purge, compress, shard },
    ...cachesIn(cache === false ? null : resolve(cache), site),
    parts: merge.map((part) => resolve(part)),
  };
}

function cachesIn(
  cache: string | null,
  { content, base, site }: Pick<ReleaseOptions, "content" | "base" | "site">,
): Pick<ReleaseOptions, "itemCache" | "pageCache"> {
  if (cache === null) return { itemCache: null, pageCache: null };
  // Each archive and address has a folder of its own, which the builds of others do not clear.
  const folder = createHash("sha256")
    .update(JSON.stringify([content, base, site]))
    .digest("hex");
  return { itemCache: join(cache, "items"), pageCache: join(cache, "pages", folder.slice(0, 12)) };
}

/** A port, as commander parses an option's value. @throws InvalidArgumentError if it is invalid. */
export function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new InvalidArgumentError("0–65535");
  return port;
}

/** Returns the common options, with absolute folders. */
export function siteOptions(command: Command): Pick<ReleaseOptions, "content" | "out" | "base" | "site"> {
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
