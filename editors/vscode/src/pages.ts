// Pages in Markdown that the server writes: a bill's changes as a virtual document in the preview of Markdown, the report in a
// page of its own. Knows how they are shown; what they say comes from the server.

import * as vscode from "vscode";

export const SCHEME = "kzrules-page";

/** Virtual documents, each by its address. */
export class Pages implements vscode.TextDocumentContentProvider {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly texts = new Map<string, string>();
  readonly onDidChange = this.changed.event;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? "";
  }

  /** The address of the page about a file; its name is what the tab shows. */
  async show(about: vscode.Uri, markdown: string): Promise<vscode.Uri> {
    const name = about.path.split("/").pop() ?? "page";
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.md`, query: about.toString() });
    this.texts.set(uri.toString(), markdown);
    this.changed.fire(uri);
    try {
      await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
    } catch {
      // The extension that shows Markdown may be switched off.
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
    }
    return uri;
  }
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A page without scripts, that loads nothing. */
export function page(title: string, body: string, language: string): string {
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
body { color: var(--vscode-foreground); font-family: var(--vscode-font-family); line-height: 1.5; max-width: 72em; padding: 0 1.5em 2em; }
table { border-collapse: collapse; }
td, th { border: 1px solid var(--vscode-panel-border); padding: 0.2em 0.6em; text-align: start; vertical-align: top; }
code, pre { font-family: var(--vscode-editor-font-family); white-space: pre-wrap; }
a { color: var(--vscode-textLink-foreground); }
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** The page of the report: one, which is written anew each time. */
export class ReportPage {
  private panel: vscode.WebviewPanel | undefined;

  async show(markdown: string): Promise<void> {
    const title = vscode.l10n.t("kzrules report");
    if (!this.panel) {
      this.panel = vscode.window.createWebviewPanel("kzrules.report", title, vscode.ViewColumn.Beside, {
        enableScripts: false,
        localResourceRoots: [],
        enableFindWidget: true,
      });
      this.panel.onDidDispose(() => (this.panel = undefined));
    } else {
      this.panel.reveal(undefined, true);
    }
    let body: string;
    try {
      body = await vscode.commands.executeCommand<string>("markdown.api.render", markdown);
    } catch {
      body = `<pre>${escaped(markdown)}</pre>`;
    }
    // It may have been closed while the text was made.
    if (this.panel) this.panel.webview.html = page(title, body, vscode.env.language);
  }

  get open(): boolean {
    return this.panel !== undefined;
  }

  dispose(): void {
    this.panel?.dispose();
  }
}
