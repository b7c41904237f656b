// Every text of rules in this repository: the shipped files, and the fenced blocks of the documentation and of the cases.

import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[/\\]$/, "");

function below(folder) {
  return readdirSync(`${root}/${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
}

/** `{ name, text, block }`; a block may be a beginner's mistake, and its page says so. */
export function texts() {
  const found = [];
  const file = (path) => ({ name: path.slice(root.length + 1), text: readFileSync(path, "utf8") });
  for (const path of [...below("rules"), `${root}/src/syntax/tests/forms.rule`]) {
    if (/\.(rule|fact|bill|case)$/.test(path)) found.push({ ...file(path), block: false });
  }
  for (const path of [`${root}/README.md`, ...below("docs"), ...below("tests")]) {
    if (!path.endsWith(".md") || path.includes("/node_modules/")) continue;
    const { name, text } = file(path);
    for (const block of text.matchAll(/^```kzrules[^\n]*\n([^]*?)^```$/gm)) {
      const line = text.slice(0, block.index).split("\n").length + 1;
      found.push({ name: `${name}:${line}`, text: block[1], block: true });
    }
  }
  return found;
}
