import { relative } from "node:path";
import { Option } from "commander";
import { loadContent } from "../content/load.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { askedPaths, isAsked } from "./check-paths.ts";
import { FORMATS, type Format } from "./diagnostic-formats.ts";
import { SPOKEN, speak, spokenIn } from "./editor-language.ts";
import { diffOf, fixContent } from "./fix-content.ts";
import { siteCommand, siteOptions, WRONG_USAGE } from "./options.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { watchContent } from "./watch-content.ts";

const command = siteCommand("check", "检查内容 Check the content and tell what is wrong, with file and line.")
  .argument("[paths...]", "只说这些文件或文件夹 tell of these files or folders only")
  .addOption(
    new Option(
      "--lang <language>",
      "说明用的语言 language to tell it in (default: that of the locale)",
    ).choices(Object.keys(SPOKEN)),
  )
  .addOption(
    new Option("--format <format>", "输出的格式 form of the output").choices(FORMATS).default("text"),
  )
  .addOption(
    new Option(
      "--fix",
      "先改好不会改错的地方，并显示改动 first fix what can be fixed without harm, and show it",
    ).conflicts("watch"),
  )
  .option("--watch", "有改动就再检查 check again after every change")
  .parse();

const { lang, format, fix, watch } = command.opts<{
  lang?: keyof typeof SPOKEN;
  format: Format;
  fix?: true;
  watch?: true;
}>();
const { content } = siteOptions(command);
const directory = relative(process.cwd(), content) || ".";
const languages = lang ? SPOKEN[lang] : spokenIn(process.env);
const { paths, unknown } = askedPaths(command.args, content, process.cwd());
if (unknown.length > 0) {
  const names = unknown.join(", ");
  const refusal = { zh: `${directory} 里没有 ${names}。`, en: `There is no ${names} in ${directory}.` };
  command.error(speak(refusal, languages), { exitCode: WRONG_USAGE });
}
if (fix) {
  for (const file of await fixContent(content, (path) => isAsked(path, paths))) {
    const shown = diffOf(file, directory);
    // What is written for programs goes to standard output alone.
    if (format === "json") console.error(shown);
    else console.log(shown);
  }
}
let before = await check();
if (watch) {
  watchContent(content, async (changed) => {
    if (process.stdout.isTTY) console.clear();
    console.log(speak({ zh: "改动了", en: "changed:" }, languages), changed.join(", "));
    const after = await check();
    printDifference(before, after);
    before = after;
  });
  console.log(speak({ zh: "等待改动，按 Ctrl+C 停止", en: "Waiting for changes; Ctrl+C stops" }, languages));
}

/** Checks once, tells what is asked for, and sets the exit code by it. */
async function check(): Promise<Diagnostic[]> {
  const { archive, diagnostics } = await loadContent(content);
  const asked = diagnostics.filter(({ file }) => isAsked(file, paths));
  printDiagnostics(asked, { directory, languages }, format);
  if (archive && format === "text") {
    const items = speak({ zh: "篇文章", en: "items" }, languages);
    const names = speak({ zh: "个词条", en: "names" }, languages);
    console.log(`${archive.articles.length} ${items}, ${archive.vocabulary.length} ${names}`);
  }
  process.exitCode = hasErrors(asked) ? 1 : 0;
  return asked;
}

/** Prints how many problems were fixed and how many are new since the last check; one that only moved is neither. */
function printDifference(before: readonly Diagnostic[], after: readonly Diagnostic[]): void {
  const key = ({ file, rule, message }: Diagnostic) => `${file} ${rule} ${message.en}`;
  const less = (these: readonly Diagnostic[], those: readonly Diagnostic[]) => {
    const known = new Set(those.map(key));
    return these.filter((diagnostic) => !known.has(key(diagnostic))).length;
  };
  const [fixed, added] = [less(before, after), less(after, before)];
  const text = {
    zh: `改好了 ${fixed} 处，新出现 ${added} 处`,
    en: `${fixed} fixed, ${added} new`,
  };
  console.log(speak(text, languages));
}
