// A server that speaks the protocol and knows nothing: what it answers is told by the text of the file that is open. For
// tests of clients, without any package.
//
// Words in a document: `crash` ends it at once (exit code 3) when asked for `kzrules/why`; `nothing` makes each answer null;
// `wrong` gives one diagnostic; `refused` makes the server refuse to model.

let bytes = Buffer.alloc(0);
const documents = new Map();
let settings = null;
let stopped = false;

function send(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  process.stdout.write(`Content-Length: ${body.length}\r\n\r\n`);
  process.stdout.write(body);
}

const waiting = new Map();
function ask(method, params) {
  const id = `asked-${waiting.size}`;
  send({ id, method, params });
  return new Promise((done) => waiting.set(id, done));
}

function opened(uri, text) {
  documents.set(uri, text);
  const at = text.indexOf("wrong");
  const line = text.slice(0, Math.max(at, 0)).split("\n").length - 1;
  const range = { start: { line, character: 0 }, end: { line, character: 5 } };
  const diagnostics = at < 0 ? [] : [{ range, severity: 1, source: "kzrules", code: "syntax", message: "wrong" }];
  send({ method: "textDocument/publishDiagnostics", params: { uri, diagnostics } });
}

const answers = {
  initialize: ({ initializationOptions }) => {
    settings = initializationOptions ?? null;
    return {
      capabilities: {
        textDocumentSync: 1,
        codeLensProvider: { resolveProvider: false },
        // The first one is the extension's own: a client has to keep its own.
        executeCommandProvider: { commands: ["kzrules.why", "kzrules.fromServer"] },
      },
      serverInfo: { name: "fake" },
    };
  },
  shutdown: () => ((stopped = true), null),
  // `configuration`: the settings, as they were told last, and as the client answers when it is asked.
  "workspace/executeCommand": async () => {
    const asked = await ask("workspace/configuration", { items: [{ section: "kzrules" }] });
    return { told: settings, asked: asked[0] };
  },
  "textDocument/codeLens": ({ textDocument: { uri } }) => {
    const start = { line: 0, character: 0 };
    return [{ range: { start, end: start }, command: { title: "why", command: "kzrules.why", arguments: [uri, start] } }];
  },
  "kzrules/why": ({ textDocument: { uri }, position }) => {
    const text = documents.get(uri) ?? "";
    if (text.includes("crash")) process.exit(3);
    if (text.includes("nothing")) return null;
    const range = { start: position, end: position };
    const leaf = { label: "KZ silent on leave", detail: "searched", severity: 3, location: { uri, range }, children: [] };
    return { title: "C183 art 8(1): gap", nodes: [{ label: "no provision gives it", severity: 1, children: [leaf] }] };
  },
  "kzrules/model": ({ textDocument: { uri } }) =>
    (documents.get(uri) ?? "").includes("nothing") ? null : { markdown: "# What B1 changes\n\n| closes | 1 |\n|---|---|\n" },
  "kzrules/report": () => [...documents.values()].some((text) => text.includes("nothing")) ? null : ({ markdown: `# Report\n\n${JSON.stringify(settings)}\n` }),
};

async function heard({ id, method, params, result }) {
  if (method === undefined && waiting.has(id)) waiting.get(id)(result);
  if (method === "exit") process.exit(stopped ? 0 : 1);
  if (method === "workspace/didChangeConfiguration") settings = params.settings.kzrules;
  if (method === "textDocument/didOpen") opened(params.textDocument.uri, params.textDocument.text);
  if (method === "textDocument/didChange") opened(params.textDocument.uri, params.contentChanges.at(-1).text);
  if (id === undefined || method === undefined) return;
  // `refused` in a document: the server says why it can't answer.
  if (method === "kzrules/model" && (documents.get(params.textDocument.uri) ?? "").includes("refused")) {
    send({ id, error: { code: -32803, message: "it holds no bill" } });
    return;
  }
  const answer = answers[method];
  if (answer) send({ id, result: await answer(params ?? {}) });
  else send({ id, error: { code: -32601, message: `no method ${method}` } });
}

process.stdin.on("data", (chunk) => {
  bytes = Buffer.concat([bytes, chunk]);
  for (;;) {
    const end = bytes.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = Number(/content-length: *(\d+)/i.exec(bytes.subarray(0, end).toString())?.[1]);
    if (bytes.length < end + 4 + length) return;
    const body = bytes.subarray(end + 4, end + 4 + length).toString();
    bytes = bytes.subarray(end + 4 + length);
    void heard(JSON.parse(body));
  }
});
