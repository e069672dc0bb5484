import { type Command, InvalidArgumentError } from "commander";
import { isDay } from "../archive/date.ts";
import { SPOKEN, type Spoken, speak, spokenIn } from "../diagnostics/editor-language.ts";
import type { Bilingual } from "../text/language.ts";
import { languageOption, siteCommand, siteOptions, WRONG_USAGE } from "./options.ts";

/** Confidence from which `--yes` accepts a proposal, from 0 to 1. */
const SURE = 0.5;

/** The options of `npm run import`. */
export interface ImportOptions {
  /** The content folder. */
  content: string;
  /** Press texts, and folders of them. */
  paths: readonly string[];
  /** The minimum confidence of `--yes`, from 0 to 1; null to ask the editor. */
  least: number | null;
  dryRun: boolean;
  json: boolean;
  /** Facts of the newspaper that the editor knows. */
  given: { newspaper: string | null; date: string | null; page: string | null };
  /** The ISO day on which the texts were received. */
  received: string | null;
  /** Why the received files are not kept; null to keep them. */
  withoutOriginal: string | null;
  languages: Spoken;
  /** Ends the command with a message and the exit code for wrong usage. */
  refuse: (why: Bilingual) => never;
}

/** Parses the arguments of `npm run import`. Ends the process if they are wrong. */
export function importOptions(argv: readonly string[]): ImportOptions {
  const command: Command = siteCommand("import", "把报纸文本变成文章 Make items of press text.")
    .argument("[files...]", "报纸文本或文件夹 press texts, or folders of them")
    .option(
      "--yes [confidence]",
      `不问，采用把握不小于此数的建议 ask nothing and take what is at least so sure (default: ${SURE})`,
    )
    .option("--dry-run", "只显示，不写文件 show, and write nothing")
    .option("--json", "输出 JSON；没有 --yes 就不写文件 print JSON; without --yes, write nothing")
    .option("--date <day>", "印刷日期 day of printing", day)
    .option("--page <page>", "版次 page of the newspaper")
    .option("--newspaper <id>", "报纸的编号 id of the newspaper")
    .option("--received <day>", "收到文本的日期 day on which the text was received", day)
    .option(
      "--without-original <why>",
      "不保存收到的文件，只记它的校验值和原因 keep only the hash of the received file, and why",
    )
    .addOption(languageOption())
    .parse(argv);
  const options = command.opts<{
    yes?: true | string;
    dryRun?: true;
    json?: true;
    newspaper?: string;
    date?: string;
    page?: string;
    received?: string;
    withoutOriginal?: string;
    lang?: keyof typeof SPOKEN;
  }>();
  const languages = options.lang ? SPOKEN[options.lang] : spokenIn(process.env);
  const refuse = (why: Bilingual) => command.error(speak(why, languages), { exitCode: WRONG_USAGE });
  const { least, paths } = yesOption(options.yes, command.args);
  if (least !== null && (least < 0 || least > 1))
    refuse({ zh: "把握是 0 到 1 之间的数。", en: "A confidence is a number from 0 to 1." });
  if (paths.length === 0) command.help({ error: true });
  return {
    content: siteOptions(command).content,
    paths,
    least,
    dryRun: options.dryRun ?? false,
    json: options.json ?? false,
    given: {
      newspaper: options.newspaper ?? null,
      date: options.date ?? null,
      page: options.page ?? null,
    },
    received: options.received ?? null,
    withoutOriginal: options.withoutOriginal ?? null,
    languages,
    refuse,
  };
}

/** Reads the value of `--yes`. A word after it that is not a number is a path. */
function yesOption(
  yes: true | string | undefined,
  paths: readonly string[],
): Pick<ImportOptions, "least" | "paths"> {
  if (yes === undefined) return { least: null, paths };
  if (yes === true) return { least: SURE, paths };
  const number = Number(yes);
  return Number.isNaN(number) ? { least: SURE, paths: [yes, ...paths] } : { least: number, paths };
}

function day(text: string): string {
  if (!isDay(text))
    throw new InvalidArgumentError("应是 2026-11-22 这样的一天 expected a day such as 2026-11-22");
  return text;
}
