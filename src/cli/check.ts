import { existsSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { Option } from "commander";
import { watchFolder } from "../content/files/watch-folder.ts";
import { checkRenamed } from "../content/rules/former-ids.ts";
import { type Diagnostic, diagnosticList, hasErrors, inReadingOrder } from "../diagnostics/diagnostic.ts";
import { SPOKEN, speak, spokenIn } from "../diagnostics/editor-language.ts";
import { FORMATS, type Format, printDiagnostics } from "../diagnostics/print.ts";
import { shownWhole } from "../text/characters.ts";
import { contentLoader } from "./content-loader.ts";
import { diffOf, fixContent } from "./fix-content.ts";
import { languageOption, siteCommand, siteOptions, WRONG_USAGE } from "./options.ts";
import { renamedItems } from "./renamed-items.ts";

/** The requested paths below the content folder (`""` for all of it), and the arguments that are not such paths. */
interface AskedPaths {
  paths: string[];
  unknown: string[];
}

/** Editors write a file in several steps: events within this many milliseconds count as one change. */
const QUIET = 100;

/** Runs `npm run check` with the words of a command line. Sets the exit code to 1 if the content has errors. */
export async function check(argv: readonly string[]): Promise<void> {
  const command = siteCommand(
    "check",
    "检查内容 Check the content and report what is wrong, with file and line.",
  )
    .argument("[paths...]", "只检查这些文件或文件夹 report on these files or folders only")
    .addOption(languageOption())
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
    .parse(argv);

  const {
    lang,
    format,
    fix,
    watch: isWatching,
  } = command.opts<{
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
      // Standard output must only contain the JSON.
      if (format === "json") console.error(shown);
      else console.log(shown);
    }
  }
  const load = await contentLoader(content);
  if (!isWatching) {
    await checkOnce();
    return;
  }
  let before: Diagnostic[] | undefined;
  await watchContent(content, async (changed) => {
    if (!before) {
      before = await checkOnce();
      console.log(
        speak({ zh: "等待改动，按 Ctrl+C 停止", en: "Waiting for changes; Ctrl+C stops" }, languages),
      );
      return;
    }
    if (process.stdout.isTTY) console.clear();
    console.log(speak({ zh: "改动了", en: "changed:" }, languages), shownWhole(changed.join(", ")));
    const after = await checkOnce();
    printDifference(before, after);
    before = after;
  });

  /** Checks once, prints the requested diagnostics, and sets the exit code. */
  async function checkOnce(): Promise<Diagnostic[]> {
    const { archive, diagnostics: found } = await load();
    const { diagnostics: ofNames, report } = diagnosticList();
    checkRenamed(await renamedItems(content), archive?.articles ?? [], report);
    const diagnostics = inReadingOrder([...found, ...ofNames]);
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

  /** Prints the numbers of fixed and new problems since the last check; one that only moved is neither. */
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
}

/** Finds the named files and folders, relative to `from` or to the content folder. */
function askedPaths(words: readonly string[], content: string, from: string): AskedPaths {
  const asked: AskedPaths = { paths: [], unknown: [] };
  for (const word of words) {
    const there = [resolve(from, word), resolve(content, word)].find(
      (path) => isWithin(path, content) && existsSync(path),
    );
    if (there === undefined) asked.unknown.push(word);
    else asked.paths.push(relative(content, there).split(sep).join("/"));
  }
  return asked;
}

/** True if a file is one of the paths or below one, or if there are none. */
function isAsked(file: string, paths: readonly string[]): boolean {
  if (paths.length === 0) return true;
  return paths.some((path) => path === "" || file === path || file.startsWith(`${path}/`));
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

/** Calls back at once, and then after each change with the changed paths below the folder. Calls never overlap. */
async function watchContent(folder: string, onChange: (paths: string[]) => Promise<void>): Promise<void> {
  const changed = new Set<string>();
  let pause: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const flush = () => {
    const paths = [...changed].sort();
    changed.clear();
    last = last.then(() => onChange(paths));
  };
  const watch = await watchFolder(folder);
  flush();
  watch.listen((paths) => {
    for (const path of paths) changed.add(relative(folder, path));
    clearTimeout(pause);
    pause = setTimeout(flush, QUIET);
  });
}
