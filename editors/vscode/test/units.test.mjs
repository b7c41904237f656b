// The parts of the client that need no editor.

import assert from "node:assert/strict";
import { build } from "esbuild";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = mkdtempSync(join(tmpdir(), "kzrules-"));
async function load(name) {
  const outfile = join(folder, `${name}.mjs`);
  const entry = fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "esm", logLevel: "error" });
  return import(pathToFileURL(outfile).href);
}
const { language, serverSettings } = await load("settings");
const { find } = await load("program");
const { Crashes } = await load("crashes");

test("the language of messages", () => {
  assert.equal(language("auto", "ru"), "ru");
  assert.equal(language(undefined, "kk-KZ"), "kk");
  assert.equal(language("auto", "de"), "en");
  assert.equal(language("kk", "ru"), "kk");
});

test("what is empty isn't said", () => {
  const reader = (settings) => ({ get: (name) => settings[name] });
  assert.deepEqual(serverSettings(reader({ asOf: " ", sources: [] }), "en", undefined), { language: "en" });
  assert.deepEqual(
    serverSettings(reader({ language: "ru", asOf: "2026-11-23", jurisdiction: "KZ", sources: ["${workspaceFolder}/texts", "b"] }), "en", "/w"),
    { language: "ru", asOf: "2026-11-23", jurisdiction: "KZ", sources: ["/w/texts", "b"] },
  );
});

test("the program is found by path, below the workspace, and in PATH", () => {
  const bin = join(folder, "bin");
  mkdirSync(bin);
  writeFileSync(join(bin, "kz-test"), "", { mode: 0o755 });
  writeFileSync(join(bin, "kz-data"), "", { mode: 0o644 });
  writeFileSync(join(bin, "kz-win.EXE"), "", { mode: 0o755 });
  const place = (more) => ({ environment: { PATH: ["/nowhere", bin].join(delimiter) }, platform: "linux", folder, ...more });
  assert.equal(find("kz-test", place()), join(bin, "kz-test"));
  assert.equal(find(join(bin, "kz-test"), place()), join(bin, "kz-test"));
  assert.equal(find("bin/kz-test", place()), join(folder, "bin", "kz-test"));
  assert.equal(find("${workspaceFolder}/bin/kz-test", place()), join(bin, "kz-test"));
  assert.equal(find("bin/kz-test", place({ folder: undefined })), undefined);
  assert.equal(find("kz-data", place()), undefined, "it can't be run");
  assert.equal(find("bin", place({ environment: { PATH: folder } })), undefined, "a folder is no program");
  assert.equal(find("kz-win", place({ platform: "win32", environment: { PATH: bin, PATHEXT: ".COM;.EXE" } })), join(bin, "kz-win.EXE"));
  assert.equal(find("kz-none", place({ environment: {} })), undefined);
});

test("a server that ends is started anew four times in three minutes", () => {
  const crashes = new Crashes();
  assert.deepEqual([0, 1, 2, 3, 4].map((time) => crashes.again(time)), [true, true, true, true, false]);
  assert.equal(crashes.again(200_000), true, "long ago doesn't count");
  crashes.forget();
  assert.equal(crashes.again(200_001), true);
});
