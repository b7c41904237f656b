// The extension as one file, the grammar beside it, and the licences of the packages that came into it.

import { build } from "esbuild";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";

mkdirSync("dist", { recursive: true });
const { metafile } = await build({
  entryPoints: ["src/extension.ts"],
  bundle: true,
  outfile: "dist/extension.js",
  external: ["vscode"],
  platform: "node",
  target: "node18",
  format: "cjs",
  minify: true,
  metafile: true,
});
copyFileSync("../../grammar/kzrules.tmLanguage.json", "dist/kzrules.tmLanguage.json");

const inside = Object.keys(metafile.inputs).map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
const notices = [...new Set(inside)].filter(Boolean).sort().map((folder) => {
  const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const license = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (!license) throw new Error(`${name} comes without its licence`);
  return `${name} ${version}\n\n${readFileSync(`${folder}/${license}`, "utf8").replace(/\r\n/g, "\n").trim()}\n`;
});
writeFileSync("dist/NOTICES.txt", `Packages that dist/extension.js holds.\n\n${notices.join("\n----\n\n")}`);
