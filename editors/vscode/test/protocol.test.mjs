// What client and server say to one another, said by the library that the extension is made of. Against the server that
// pretends, and against the real one where KZRULES_SERVER names the program.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

// They come with `vscode-languageclient`.
const require = createRequire(createRequire(import.meta.url).resolve("vscode-languageclient/node"));
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = require("vscode-jsonrpc/node");

const RULE = `jurisdiction KZ "Kazakhstan"
dimension sex "sex": one of women, men
property leave "maternity leave": days
  more is better
instrument C183 "Maternity Protection Convention, 2000"
  kind convention
  cite "text"
law Code "Labour Code"
  of KZ
  cite "text"
bill B1 "Longer leave"
KZ ratified C183
  in force 2013-06-13
  cite "list"

C183 art 4(1): leave >= 98 days
  for women
Code art 99: leave = 70 days
  for women
  cite "text"
B1 replaces Code art 99: leave = 126 days
  for women
`;

async function session(command, args, work) {
  const folder = mkdtempSync(join(tmpdir(), "kzrules-"));
  mkdirSync(join(folder, "rules"));
  const path = join(folder, "rules", "a.rule");
  writeFileSync(path, RULE);
  writeFileSync(join(folder, "kzrules.toml"), "");
  const child = spawn(command, args, { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((done) => child.on("exit", done));
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const published = new Map();
  const waiting = [];
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => {
    published.set(uri, diagnostics);
    waiting.splice(0).forEach((look) => look());
  });
  const settings = { language: "en", asOf: "2026-11-23" };
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => settings));
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.onError(() => undefined);
  connection.listen();
  const uri = pathToFileURL(path).href;
  const root = pathToFileURL(folder).href;
  const diagnostics = (about, holds) =>
    new Promise((done, fail) => {
      const late = setTimeout(() => fail(new Error(`no such findings: ${JSON.stringify(published.get(about))}`)), 20_000);
      const look = () => {
        const found = published.get(about);
        if (!found || !holds(found)) return void waiting.push(look);
        clearTimeout(late);
        done(found);
      };
      look();
    });
  try {
    const { capabilities } = await connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: "rules" }],
      initializationOptions: settings,
      capabilities: {
        general: { positionEncodings: ["utf-16"] },
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { publishDiagnostics: { relatedInformation: true }, codeLens: {} },
      },
    });
    await connection.sendNotification("initialized", {});
    const open = (text, about = uri) =>
      connection.sendNotification("textDocument/didOpen", { textDocument: { uri: about, languageId: "kzrules", version: 1, text } });
    await work({ connection, capabilities, uri, folder, open, diagnostics });
    assert.equal(await connection.sendRequest("shutdown"), null);
    await connection.sendNotification("exit");
    const code = await Promise.race([ended, new Promise((done) => setTimeout(done, 5000, "still running"))]);
    assert.equal(code, 0, "ends with 0 behind `shutdown` and `exit`");
  } finally {
    connection.dispose();
    child.kill("SIGKILL");
  }
}

function checkNode(node) {
  assert.equal(typeof node.label, "string");
  assert.ok(Array.isArray(node.children), "each node has `children`");
  if (node.severity !== undefined) assert.ok([1, 2, 3, 4].includes(node.severity));
  if (node.location !== undefined && node.location !== null) {
    assert.match(node.location.uri, /^file:/);
    assert.equal(typeof node.location.range.start.line, "number");
  }
  node.children.forEach(checkNode);
}

const fake = fileURLToPath(new URL("fake-server.mjs", import.meta.url));

test("with the server that pretends", async () => {
  await session(process.execPath, [fake], async ({ connection, capabilities, uri, open, diagnostics }) => {
    assert.equal(capabilities.textDocumentSync, 1);
    await open("wrong");
    const [finding] = await diagnostics(uri, (list) => list.length === 1);
    assert.equal(finding.code, "syntax");
    const position = { line: 0, character: 0 };
    const why = await connection.sendRequest("kzrules/why", { textDocument: { uri }, position });
    why.nodes.forEach(checkNode);
    assert.match((await connection.sendRequest("kzrules/model", { textDocument: { uri } })).markdown, /^# /);
    assert.match((await connection.sendRequest("kzrules/report", {})).markdown, /^# /);
    await assert.rejects(connection.sendRequest("kzrules/nonsense", {}), /no method/);
  });
});

const server = process.env.KZRULES_SERVER;
const real = { skip: server ? false : "KZRULES_SERVER names no program" };

test("with the real server: findings come and go with the text", real, async () => {
  await session(server, ["lsp"], async ({ connection, uri, open, diagnostics }) => {
    await open(`${RULE}\nC183 art 5: leave = = 3 days\n`);
    const found = await diagnostics(uri, (list) => list.some((one) => one.severity === 1));
    assert.ok(found.every((one) => one.source === "kzrules"), JSON.stringify(found));
    await connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [{ text: RULE }] });
    await diagnostics(uri, (list) => list.every((one) => one.code !== "syntax"));
  });
});

test("with the real server: why, model and report", real, async () => {
  await session(server, ["lsp"], async ({ connection, capabilities, uri, open, diagnostics }) => {
    await open(RULE);
    await diagnostics(uri, () => true);
    const demand = RULE.split("\n").findIndex((line) => line.startsWith("C183 art 4(1)"));
    const textDocument = { uri };
    const why = await connection.sendRequest("kzrules/why", { textDocument, position: { line: demand, character: 3 } });
    assert.equal(typeof why.title, "string");
    assert.ok(why.nodes.length > 0);
    why.nodes.forEach(checkNode);
    const model = await connection.sendRequest("kzrules/model", { textDocument });
    assert.match(model.markdown, /B1/);
    const report = await connection.sendRequest("kzrules/report", { textDocument });
    assert.match(report.markdown, /C183/);
    assert.equal(typeof (await connection.sendRequest("kzrules/report", {})).markdown, "string");
    if (capabilities.codeLensProvider) {
      const lenses = await connection.sendRequest("textDocument/codeLens", { textDocument });
      const lens = lenses.find((one) => one.command?.command === "kzrules.why");
      assert.ok(lens, JSON.stringify(lenses));
      const [about, position] = lens.command.arguments;
      assert.equal(about, uri);
      assert.ok(await connection.sendRequest("kzrules/why", { textDocument: { uri: about }, position }));
    }
  });
});

test("with the real server: a file without a verdict and without a bill", real, async () => {
  await session(server, ["lsp"], async ({ connection, uri, open, diagnostics }) => {
    await open("# nothing\n");
    await diagnostics(uri, () => true);
    const position = { line: 0, character: 0 };
    assert.equal(await connection.sendRequest("kzrules/why", { textDocument: { uri }, position }), null);
    // Nothing, or the server's own words on it, which the client shows as they are.
    const model = await connection.sendRequest("kzrules/model", { textDocument: { uri } }).catch((problem) => problem);
    assert.ok(model === null || model.code === -32803, String(model));
  });
});
