import { relative } from "node:path";
import { hasErrors } from "../src/archive/finding.ts";
import { readArchive } from "../src/gate/read-archive.ts";
import { siteCommand, siteOptions } from "./options.ts";
import { printFindings } from "./print-findings.ts";

const command = siteCommand(
  "check",
  "检查内容 Check the content and tell what is wrong, with file and line.",
).parse();
const { content } = siteOptions(command);
const { archive, findings } = await readArchive(content);
printFindings(findings, relative(process.cwd(), content) || ".");
if (archive)
  console.log(`${archive.articles.length} 篇文章 items, ${archive.vocabulary.length} 个词条 names`);
process.exitCode = hasErrors(findings) ? 1 : 0;
