// What is in the package that was made: all that the extension needs, and nothing else.
//
//   node test/packed.mjs FILE.vsix

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const bytes = readFileSync(process.argv[2]);
// The end of a zip file says where its list begins.
const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06"));
assert.ok(end >= 0, "no zip file");
let at = bytes.readUInt32LE(end + 16);
const names = [];
for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
  const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
  names.push(bytes.subarray(at + 46, at + 46 + name).toString());
  at += 46 + name + extra + comment;
}
const expected = [
  "[Content_Types].xml",
  "extension.vsixmanifest",
  "extension/LICENSE.txt",
  "extension/changelog.md",
  "extension/dist/extension.js",
  "extension/dist/NOTICES.txt",
  "extension/dist/kzrules.tmLanguage.json",
  "extension/icon.png",
  "extension/l10n/bundle.l10n.kk.json",
  "extension/l10n/bundle.l10n.ru.json",
  "extension/language-configuration.json",
  "extension/package.json",
  "extension/package.nls.json",
  "extension/package.nls.kk.json",
  "extension/package.nls.ru.json",
  "extension/readme.md",
  "extension/snippets/kzrules.json",
];
assert.deepEqual(names.sort(), expected.sort());
assert.ok(bytes.length < 400_000, `${bytes.length} bytes are too many`);
console.log(`${process.argv[2]}: ${names.length} files, ${bytes.length} bytes`);
