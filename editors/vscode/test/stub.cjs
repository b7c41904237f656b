// As much of `vscode` as the client and its library need to run in plain Node.js. What a test wants to see is written into
// `seen`; what it wants to say stands in `given`. Every other class is empty, every other function does nothing.

const { EventEmitter: Emitter } = require("node:events");
const { fileURLToPath, pathToFileURL } = require("node:url");

const seen = { commands: new Map(), messages: [], output: [], executed: [], diagnostics: new Map(), trees: new Map(), providers: new Map(), webviews: [], statuses: [], tasks: [], clipboard: "" };
const given = { settings: {}, answer: () => undefined, folders: undefined, editor: undefined, language: "en", bundle: {}, missing: new Set() };

class Disposable {
  constructor(work) { this.work = work; }
  static from(...all) { return new Disposable(() => all.forEach((one) => one.dispose())); }
  dispose() { this.work?.(); }
}
class EventEmitter {
  constructor() { this.inner = new Emitter().setMaxListeners(0); this.event = (listener, self, kept) => {
    const heard = (value) => listener.call(self, value);
    this.inner.on("event", heard);
    const end = new Disposable(() => this.inner.off("event", heard));
    kept?.push?.(end);
    return end;
  }; }
  fire(value) { this.inner.emit("event", value); }
  dispose() { this.inner.removeAllListeners(); }
}
class Position { constructor(line, character) { Object.assign(this, { line, character }); } }
class Range {
  constructor(a, b, c, d) {
    [this.start, this.end] = typeof a === "number" ? [new Position(a, b), new Position(c, d)] : [a, b];
  }
}
class Uri {
  constructor(parts) { Object.assign(this, { scheme: "", authority: "", path: "", query: "", fragment: "" }, parts); }
  static parse(text) {
    const at = new URL(text);
    return new Uri({ scheme: at.protocol.slice(0, -1), authority: at.host, path: decodeURIComponent(at.pathname), query: at.search.slice(1) });
  }
  static file(path) { return Uri.parse(pathToFileURL(path).href); }
  static from(parts) { return new Uri(parts); }
  get fsPath() { return this.scheme === "file" ? fileURLToPath(this.toString()) : this.path; }
  toString() {
    const query = this.query && `?${encodeURIComponent(this.query)}`;
    return `${this.scheme}:${this.scheme === "file" ? "//" : ""}${encodeURI(this.path)}${query}`;
  }
}
class Diagnostic { constructor(range, message, severity) { Object.assign(this, { range, message, severity }); } }
class TreeItem { constructor(label, collapsibleState) { Object.assign(this, { label, collapsibleState }); } }
class ThemeIcon { constructor(id, color) { Object.assign(this, { id, color }); } }
class ThemeColor { constructor(id) { this.id = id; } }
class Task { constructor(definition, scope, name, source, execution, matchers) { Object.assign(this, { definition, scope, name, source, execution, matchers }); } }
class ProcessExecution { constructor(process, args, options) { Object.assign(this, { process, args, options }); } }
class CodeActionKind {
  constructor(value) { this.value = value; }
  append(part) { return new CodeActionKind(this.value ? `${this.value}.${part}` : part); }
}
for (const [name, value] of Object.entries({ Empty: "", QuickFix: "quickfix", Refactor: "refactor", Source: "source" })) CodeActionKind[name] = new CodeActionKind(value);
class CancellationTokenSource { constructor() { this.token = { isCancellationRequested: false, onCancellationRequested: new EventEmitter().event }; } cancel() {} dispose() {} }

// A class without content for each name that begins with a capital: the library extends many when it is read.
const empty = new Map();
const anything = (name) => {
  if (!empty.has(name)) {
    empty.set(name, new Proxy(class {}, { get: (target, key) => (key in target || typeof key !== "string" ? target[key] : `${name}.${key}`) }));
  }
  return empty.get(name);
};
const nothing = () => new Disposable();
const loose = (known) => new Proxy(known, {
  get: (target, key) => {
    if (key in target || typeof key !== "string" || key === "then") return target[key];
    return /^[A-Z]/.test(key) ? anything(key) : nothing;
  },
});

const events = { configuration: new EventEmitter(), opened: new EventEmitter(), changed: new EventEmitter(), closed: new EventEmitter(), trusted: new EventEmitter() };
const documents = [];
const channel = () => ({ append: (text) => seen.output.push(text), appendLine: (text) => seen.output.push(text), show: () => seen.executed.push(["output.show"]), clear() {}, dispose() {} });
const message = (kind) => async (text, ...actions) => {
  const all = actions.filter((one) => typeof one === "string");
  seen.messages.push({ kind, text, actions: all });
  return given.answer(text, all);
};

const vscode = loose({
  version: "1.82.0",
  Disposable, EventEmitter, Position, Range, Uri, Diagnostic, TreeItem, ThemeIcon, ThemeColor, Task, ProcessExecution, CodeActionKind, CancellationTokenSource,
  CancellationError: class extends Error {},
  TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
  LanguageStatusSeverity: { Information: 0, Warning: 1, Error: 2 },
  DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
  l10n: { t: (text, ...values) => (given.bundle[text] ?? text).replace(/\{(\d+)\}/g, (_, at) => values[at]) },
  env: loose({ get language() { return given.language; }, appName: "stub", clipboard: { writeText: async (text) => void (seen.clipboard = text) } }),
  commands: loose({
    registerCommand: (name, work) => {
      if (seen.commands.has(name)) throw new Error(`command '${name}' already exists`);
      seen.commands.set(name, work);
      return new Disposable(() => seen.commands.delete(name));
    },
    executeCommand: async (name, ...args) => {
      seen.executed.push([name, ...args]);
      if (given.missing.has(name)) throw new Error(`command '${name}' not found`);
      if (name === "markdown.api.render") return `<div>${args[0]}</div>`;
      return seen.commands.get(name)?.(...args);
    },
  }),
  window: loose({
    get activeTextEditor() { return given.editor; },
    visibleTextEditors: [],
    tabGroups: loose({ all: [] }),
    createOutputChannel: channel,
    showErrorMessage: message("error"), showWarningMessage: message("warning"), showInformationMessage: message("information"),
    showTextDocument: async (document) => void seen.executed.push(["showTextDocument", document]),
    createTreeView: (id, options) => { const view = { options, dispose() {} }; seen.trees.set(id, view); return view; },
    createWebviewPanel: (type, title, column, options) => {
      const ended = new EventEmitter();
      const panel = { type, title, options, webview: { html: "" }, onDidDispose: ended.event, reveal() { panel.revealed = true; }, dispose() { ended.fire(); } };
      seen.webviews.push(panel);
      return panel;
    },
  }),
  workspace: loose({
    get workspaceFolders() { return given.folders; },
    textDocuments: documents,
    notebookDocuments: [],
    getConfiguration: (section) => ({ get: (name, other) => given.settings[section ? `${section}.${name}` : name] ?? other }),
    onDidChangeConfiguration: events.configuration.event,
    onDidOpenTextDocument: events.opened.event,
    onDidChangeTextDocument: events.changed.event,
    onDidCloseTextDocument: events.closed.event,
    onDidGrantWorkspaceTrust: events.trusted.event,
    createFileSystemWatcher: () => loose({ dispose() {} }),
    registerTextDocumentContentProvider: (scheme, provider) => (seen.providers.set(scheme, provider), new Disposable()),
    openTextDocument: async (uri) => ({ uri }),
  }),
  languages: loose({
    match: (selector, document) => (selector.some((one) => one.language === document.languageId && one.scheme === document.uri.scheme) ? 10 : 0),
    createLanguageStatusItem: (id) => { const item = { id, dispose() {} }; seen.statuses.push(item); return item; },
    createDiagnosticCollection: () => ({ set: (uri, list) => seen.diagnostics.set(uri.toString(), list), delete: (uri) => seen.diagnostics.delete(uri.toString()), clear() {}, dispose() {} }),
  }),
  tasks: loose({ executeTask: async (task) => void seen.tasks.push(task), registerTaskProvider: (type, provider) => (seen.providers.set(type, provider), new Disposable()) }),
  extensions: loose({ getExtension: () => undefined }),
  TaskGroup: { Test: "test" }, TaskRevealKind: { Always: 1 }, ViewColumn: { Beside: -2 },
});

/** Opens a document with rules, as an editor would. */
function open(path, text, line = 0) {
  const document = { uri: Uri.file(path), fileName: path, languageId: "kzrules", version: 1, getText: () => text };
  documents.push(document);
  given.editor = { document, selection: { active: { line, character: 0 } } };
  events.opened.fire(document);
  return document;
}

/** Forgets what was seen, between tests. */
function forget() {
  for (const kept of [seen.commands, seen.diagnostics, seen.trees, seen.providers]) kept.clear();
  for (const list of [seen.messages, seen.output, seen.executed, seen.webviews, seen.statuses, seen.tasks, documents]) list.length = 0;
  Object.assign(given, { settings: {}, answer: () => undefined, folders: undefined, editor: undefined, language: "en", bundle: {}, missing: new Set() });
}

module.exports = vscode;
module.exports.stub = { seen, given, events, open, forget };
