// The extension as it is built, in plain Node.js: `vscode` is a stub, the server one that pretends (fake-server.mjs).

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const require = createRequire(import.meta.url);
const resolve = Module._resolveFilename;
Module._resolveFilename = (name, ...rest) => (name === "vscode" ? join(here, "stub.cjs") : resolve(name, ...rest));

const { seen, given, events, open, forget } = require("./stub.cjs").stub;
const vscode = require("./stub.cjs");
const extension = require("../dist/extension.js");
const manifest = JSON.parse(readFileSync(join(here, "../package.json"), "utf8"));
const fake = join(here, "fake-server.mjs");
let folder;
let context;

/** Waits until something holds. */
async function until(holds, what) {
  for (let tries = 0; tries < 250; tries += 1) {
    if (holds()) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  assert.fail(`never: ${what}; ${JSON.stringify(seen.messages)} ${seen.output.join("\n")}`);
}

const run = (name, ...args) => vscode.commands.executeCommand(name, ...args);

beforeEach(() => {
  forget();
  folder = mkdtempSync(join(tmpdir(), "kzrules-"));
  given.folders = [{ uri: vscode.Uri.file(folder), name: "rules", index: 0 }];
  given.settings = { "kzrules.server.path": process.execPath, "kzrules.server.args": [fake], "kzrules.language": "auto" };
  context = { subscriptions: [] };
});

afterEach(async () => {
  await extension.deactivate();
  for (const one of context.subscriptions) one.dispose();
});

test("every command of the manifest is made, and no other", async () => {
  await extension.activate(context);
  const named = manifest.contributes.commands.map((command) => command.command).sort();
  const made = [...seen.commands.keys()].filter((name) => !name.startsWith("_"));
  assert.deepEqual(made.filter((name) => named.includes(name)).sort(), named);
  // The server of the test names a command of the extension, too: that of the extension stays.
  assert.deepEqual(made.filter((name) => !named.includes(name)), ["kzrules.fromServer"]);
});

test("findings come from the server", async () => {
  await extension.activate(context);
  const document = open(join(folder, "a.rule"), "law X\nwrong");
  await until(() => seen.diagnostics.get(document.uri.toString())?.length === 1, "a finding");
  const [finding] = seen.diagnostics.get(document.uri.toString());
  assert.equal(finding.message, "wrong");
  assert.equal(finding.range.start.line, 1);
});

test("why: a tree, from the cursor and from the code lens", async () => {
  await extension.activate(context);
  const document = open(join(folder, "a.rule"), "law X", 3);
  await run("kzrules.why");
  const view = seen.trees.get("kzrules.why");
  const tree = view.options.treeDataProvider;
  assert.equal(view.description, "C183 art 8(1): gap");
  const [top] = tree.getChildren();
  const item = tree.getTreeItem(top);
  assert.equal(item.label, "no provision gives it");
  assert.equal(item.iconPath.id, "error");
  assert.equal(item.collapsibleState, vscode.TreeItemCollapsibleState.Expanded);
  assert.equal(item.command, undefined);
  const [leaf] = tree.getChildren(top);
  assert.equal(tree.getParent(leaf), top);
  const below = tree.getTreeItem(leaf);
  assert.deepEqual([below.label, below.description, below.iconPath.id, below.collapsibleState], ["KZ silent on leave", "searched", "info", 0]);
  assert.equal(below.command.command, "vscode.open");
  assert.equal(below.command.arguments[0].fsPath, document.fileName);
  assert.equal(below.command.arguments[1].selection.start.line, 3, "the cursor's line was asked about");
  assert.ok(seen.executed.some(([name, key, value]) => name === "setContext" && key === "kzrules.hasWhy" && value === true));

  await run("kzrules.why", document.uri.toString(), { line: 7, character: 2 });
  const [again] = tree.getChildren(tree.getChildren()[0]);
  assert.deepEqual(again.location.range.start, { line: 7, character: 2 });
});

test("answers of nothing are told", async () => {
  await extension.activate(context);
  open(join(folder, "nothing.rule"), "nothing");
  await run("kzrules.why");
  await run("kzrules.model");
  await run("kzrules.report");
  assert.deepEqual(
    seen.messages.map(({ kind, text }) => [kind, text.split(/[.:]/)[0]]),
    [["information", "There is no verdict here"], ["information", "No bill is declared in this file"], ["information", "There is nothing to report"]],
  );
  assert.equal(seen.webviews.length, 0);
});

test("what the server refuses is told in its own words", async () => {
  await extension.activate(context);
  open(join(folder, "a.rule"), "refused");
  await run("kzrules.model");
  assert.deepEqual(seen.messages, [{ kind: "information", text: "it holds no bill", actions: [] }]);
});

test("without an editor with rules a command says so", async () => {
  await extension.activate(context);
  await run("kzrules.why");
  await run("kzrules.model");
  assert.deepEqual(seen.messages.map(({ text }) => text), ["Open a file of rules first.", "Open a file of rules first."]);
  // From the title of an editor a command is called with an address that is no text: the cursor counts. A lens names the file.
  const document = open(join(folder, "a.rule"), "law X", 2);
  await run("kzrules.model", document.uri);
  given.editor = undefined;
  await run("kzrules.model", document.uri.toString());
  assert.equal(seen.executed.filter(([name]) => name === "markdown.showPreviewToSide").length, 2);
});

test("model: a virtual document in the preview, or as text", async () => {
  await extension.activate(context);
  const document = open(join(folder, "b.bill"), "bill B1");
  await run("kzrules.model");
  const [, uri] = seen.executed.find(([name]) => name === "markdown.showPreviewToSide");
  assert.equal(uri.path, "/b.bill.md");
  assert.equal(uri.query, document.uri.toString());
  assert.match(seen.providers.get("kzrules-page").provideTextDocumentContent(uri), /^# What B1 changes/);
  given.missing.add("markdown.showPreviewToSide");
  await run("kzrules.model");
  assert.ok(seen.executed.some(([name]) => name === "showTextDocument"));
});

test("report: one page, without scripts, with the settings that the server was given", async () => {
  given.settings["kzrules.asOf"] = "2026-11-23";
  given.settings["kzrules.sources"] = ["${workspaceFolder}/texts", " "];
  given.language = "ru-RU";
  await extension.activate(context);
  await run("kzrules.report");
  await run("kzrules.report");
  assert.equal(seen.webviews.length, 1);
  const [panel] = seen.webviews;
  assert.equal(panel.options.enableScripts, false);
  assert.match(panel.webview.html, /default-src 'none'/);
  assert.doesNotMatch(panel.webview.html, /<script/);
  const settings = JSON.parse(/\{"language.*\}/.exec(panel.webview.html)[0]);
  assert.deepEqual(settings, { language: "ru", asOf: "2026-11-23", sources: [`${folder}/texts`], commands: true });
  // Without the renderer of Markdown it is text, in which nothing is read as HTML.
  panel.dispose();
  given.missing.add("markdown.api.render");
  given.settings["kzrules.jurisdiction"] = "<KZ>";
  await run("kzrules.restart");
  await run("kzrules.report");
  assert.match(seen.webviews[1].webview.html, /<pre># Report[^]*&#60;KZ&#62;/);
});

test("settings that change reach a running server, and it may ask for them", async () => {
  await extension.activate(context);
  given.settings["kzrules.asOf"] = "2020-01-01";
  events.configuration.fire({ affectsConfiguration: (section) => section === "kzrules" });
  const asked = () => run("kzrules.fromServer", "configuration");
  await until(() => seen.output.length > 0, "output");
  const answer = await asked();
  assert.deepEqual(answer, { told: { language: "en", asOf: "2020-01-01" }, asked: { language: "en", asOf: "2020-01-01" } });
});

test("a missing program is told, with what to do", async () => {
  given.settings["kzrules.server.path"] = "no-such-program";
  given.answer = (_text, actions) => actions.find((action) => action === "Copy Install Command");
  await extension.activate(context);
  const [said] = seen.messages;
  assert.equal(said.kind, "error");
  assert.match(said.text, /no program `no-such-program`.*cargo install --locked/);
  assert.deepEqual(said.actions, ["Copy Install Command", "Open Settings"]);
  await until(() => seen.clipboard.startsWith("cargo install"), "the command is copied");
  assert.match(seen.statuses[0].text, /not found/);

  given.answer = (_text, actions) => actions.find((action) => action === "Open Settings");
  await run("kzrules.why");
  assert.equal(seen.messages.at(-1).text, "Open a file of rules first.");
  open(join(folder, "a.rule"), "law X");
  await run("kzrules.why");
  await until(() => seen.executed.some(([name, value]) => name === "workbench.action.openSettings" && value === "kzrules.server"), "settings");
});

test("a program that is no server is told", async () => {
  const program = join(folder, "ends.mjs");
  writeFileSync(program, "process.exit(2);\n");
  given.settings["kzrules.server.args"] = [program];
  await extension.activate(context);
  await until(() => seen.messages.some(({ text }) => /can't be started/.test(text)), "a message");
});

test("a server that ends is started anew, but not for ever", async () => {
  await extension.activate(context);
  open(join(folder, "crash.rule"), "crash");
  for (let time = 0; time < 5; time += 1) {
    await until(() => /running/.test(seen.statuses[0].text) && seen.commands.has("kzrules.fromServer"), `running, ${time}`);
    await run("kzrules.why").catch(() => undefined);
    await new Promise((done) => setTimeout(done, 150));
  }
  await until(() => seen.messages.some(({ text }) => text.includes("again and again")), "the end");
  assert.equal(seen.output.filter((line) => line.includes("started anew")).length, 4);
  given.editor = undefined;
  seen.messages.length = 0;
  await run("kzrules.restart");
  open(join(folder, "fine.rule"), "law X");
  await run("kzrules.why");
  assert.deepEqual(seen.messages, [], "started anew by hand, it answers");
});

test("a server that is missing at first is found by a restart", async () => {
  given.settings["kzrules.server.path"] = join(folder, "later");
  await extension.activate(context);
  assert.equal(seen.messages.length, 1);
  writeFileSync(join(folder, "later"), `#!/bin/sh\nexec "${process.execPath}" "${fake}"\n`, { mode: 0o755 });
  await run("kzrules.restart");
  assert.match(seen.statuses[0].text, /running/);
});

test("the workspace is checked by a task", async () => {
  await extension.activate(context);
  await run("kzrules.check");
  const [task] = seen.tasks;
  assert.deepEqual([task.execution.process, task.execution.args.slice(0, 3), task.matchers], [process.execPath, ["check", "--format", "concise"], "$kzrules"]);
  assert.equal(task.execution.options.cwd, folder);
  const { regexp } = manifest.contributes.problemPatterns[0];
  const found = new RegExp(regexp).exec("rules/a.rule:3:13: error[unknown-property] expected a property, but `leave` is declared nowhere");
  assert.deepEqual(found.slice(1, 6), ["rules/a.rule", "3", "13", "error", "unknown-property"]);
});

test("trust that is granted starts the server anew", async () => {
  await extension.activate(context);
  const before = seen.output.length;
  events.trusted.fire();
  await until(() => seen.output.length > before && /running/.test(seen.statuses[0].text), "a second start");
});

const real = { skip: process.env.KZRULES_SERVER ? false : "KZRULES_SERVER names no program" };

test("with the real server: findings, why, report", real, async () => {
  given.settings["kzrules.server.path"] = process.env.KZRULES_SERVER;
  given.settings["kzrules.server.args"] = ["lsp"];
  const rules = [
    'jurisdiction KZ "Kazakhstan"', 'property leave "leave": days', "  more is better", 'instrument C183 "Convention"', "  kind convention",
    "KZ ratified C183", "  in force 2013-06-13", "C183 art 4(1): leave >= 98 days", "C183 art 5: leave >= 14",
  ];
  writeFileSync(join(folder, "a.rule"), rules.join("\n"));
  await extension.activate(context);
  assert.deepEqual(seen.messages, []);
  const document = open(join(folder, "a.rule"), rules.join("\n"), 7);
  await until(() => seen.diagnostics.get(document.uri.toString())?.some((one) => one.range.start.line === 8), "a finding");
  await run("kzrules.why");
  assert.ok(seen.trees.get("kzrules.why").options.treeDataProvider.getChildren().length > 0);
  await run("kzrules.report");
  assert.match(seen.webviews[0].webview.html, /C183/);
  await run("kzrules.restart");
  assert.match(seen.statuses[0].text, /running/);
  assert.deepEqual(seen.messages, []);
});
