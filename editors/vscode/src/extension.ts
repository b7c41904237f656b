// Where the extension begins: its commands, its views, and the server. Each command says what is missing where it can't do its
// work.

import * as vscode from "vscode";
import { TASK, checkTask } from "./check";
import { Pages, ReportPage, SCHEME } from "./pages";
import { MODEL, REPORT, WHY, type Page, type Position, type Why, type WhyNode } from "./protocol";
import { Server } from "./server";
import { WhyTree } from "./why";

const { t } = vscode.l10n;
let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("kzrules");
  const running = new Server(output);
  server = running;
  const tree = new WhyTree();
  const view = vscode.window.createTreeView<WhyNode>("kzrules.why", { treeDataProvider: tree, showCollapseAll: true });
  const pages = new Pages();
  const report = new ReportPage();
  const command = (name: string, work: (...args: never[]) => unknown) => vscode.commands.registerCommand(name, work);

  context.subscriptions.push(
    output,
    running,
    view,
    report,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, pages),
    command("kzrules.restart", () => running.restart()),
    command("kzrules.showOutput", () => output.show(true)),
    command("kzrules.why", async (uri?: string, position?: Position) => {
      const at = place(uri, position);
      if (!at) return;
      const answer = await running.ask<Why>(WHY, { textDocument: { uri: at.uri }, position: at.position });
      if (answer === undefined) return;
      if (answer === null) {
        void vscode.window.showInformationMessage(t("There is no verdict here. Put the cursor on a demand or a claim."));
        return;
      }
      tree.show(answer);
      view.description = answer.title;
      await vscode.commands.executeCommand("setContext", "kzrules.hasWhy", true);
      await vscode.commands.executeCommand("kzrules.why.focus");
    }),
    command("kzrules.model", async (uri?: string) => {
      const at = place(typeof uri === "string" ? uri : undefined, undefined);
      if (!at) return;
      const answer = await running.ask<Page>(MODEL, { textDocument: { uri: at.uri } });
      if (answer === null) void vscode.window.showInformationMessage(t("No bill is declared in this file."));
      if (answer) await pages.show(vscode.Uri.parse(at.uri), answer.markdown);
    }),
    command("kzrules.report", async () => {
      const open = rules();
      const answer = await running.ask<Page>(REPORT, open ? { textDocument: { uri: open.document.uri.toString() } } : {});
      if (answer === null) void vscode.window.showInformationMessage(t("There is nothing to report: no rules were found."));
      if (answer) await report.show(answer.markdown);
    }),
    command("kzrules.check", async () => {
      const folder = vscode.workspace.workspaceFolders?.[0];
      const { named, path } = running.program();
      if (!folder) {
        void vscode.window.showInformationMessage(t("Open a folder with rules first."));
      } else if (!path) {
        void vscode.window.showErrorMessage(t("there is no program `{0}`", named));
      } else {
        await vscode.tasks.executeTask(checkTask(path, folder, running.settings().language));
      }
    }),
    vscode.tasks.registerTaskProvider(TASK, {
      provideTasks: () => {
        const { path } = running.program();
        const language = running.settings().language;
        return path ? (vscode.workspace.workspaceFolders ?? []).map((folder) => checkTask(path, folder, language)) : [];
      },
      resolveTask: () => undefined,
    }),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration("kzrules.server")) await running.restart();
      else if (event.affectsConfiguration("kzrules")) await running.tellSettings();
    }),
    // What was restricted may be read now.
    vscode.workspace.onDidGrantWorkspaceTrust(() => running.restart()),
  );
  await running.start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
  server = undefined;
}

/** The editor with rules that is open. */
function rules(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === "kzrules" ? editor : undefined;
}

/** The place that a command is called for: the one that was said, or the cursor. */
function place(uri: string | undefined, position: Position | undefined): { uri: string; position: Position } | undefined {
  if (typeof uri === "string") return { uri, position: position ?? { line: 0, character: 0 } };
  const editor = rules();
  if (!editor) {
    void vscode.window.showInformationMessage(t("Open a file of rules first."));
    return undefined;
  }
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}
