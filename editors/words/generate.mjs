// Writes what editors know of the words of the language; `--check` only tells what isn't fresh (exit code 1).
//
//   node editors/words/generate.mjs [--check]

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { root, vocabulary } from "./vocabulary.mjs";
import { textmate } from "./textmate.mjs";
import { wordsHeader, wordsJson } from "./tree-sitter.mjs";
import { vim } from "./vim.mjs";

const words = vocabulary();
const files = {
  "grammar/tree-sitter-kzrules/words.json": wordsJson(words),
  "grammar/tree-sitter-kzrules/src/words.h": wordsHeader(words),
  "grammar/kzrules.tmLanguage.json": textmate(words),
  "editors/nvim/syntax/kzrules.vim": vim(words),
};
// The colours of tree-sitter are the same in each editor that knows them.
const colours = readFileSync(`${root}/grammar/tree-sitter-kzrules/queries/highlights.scm`, "utf8");
for (const place of ["helix/queries", "zed/languages"]) files[`editors/${place}/kzrules/highlights.scm`] = colours;
const check = process.argv.includes("--check");
let stale = 0;
for (const [path, text] of Object.entries(files)) {
  const at = `${root}/${path}`;
  if (existsSync(at) && readFileSync(at, "utf8") === text) continue;
  stale += 1;
  if (check) {
    console.error(`${path} isn't fresh: node editors/words/generate.mjs writes it`);
  } else {
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, text);
    console.log(`${path} written`);
  }
}
process.exitCode = check && stale > 0 ? 1 : 0;
