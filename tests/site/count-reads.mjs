// Loaded before a command: appends the path of every file it opens to read to the file that READS names.
import fs, { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/**
 * @template {keyof typeof fs} Name
 * @param {Record<string, any>} module
 * @param {string} name
 */
function count(module, name) {
  const read = module[name];
  module[name] = (/** @type {unknown[]} */ ...call) => {
    if (process.env.READS) appendFileSync(process.env.READS, `${call[0]}\n`);
    return read(...call);
  };
}

for (const name of ["readFileSync", "readFile", "createReadStream"]) count(fs, name);
count(fs.promises, "readFile");
syncBuiltinESMExports();
