// The server of the workspace: found, started, ended, started anew; what its user is told when that fails. Knows the
// protocol of LSP through its library only.

import * as vscode from "vscode";
import {
  CloseAction,
  ErrorAction,
  LSPErrorCodes,
  LanguageClient,
  ResponseError,
  type CloseHandlerResult,
  type DynamicFeature,
  type LanguageClientOptions,
  type StaticFeature,
} from "vscode-languageclient/node";
import { Crashes } from "./crashes";
import { find } from "./program";
import type { ServerSettings } from "./protocol";
import { serverSettings } from "./settings";

const { t } = vscode.l10n;
/** How long a server may take to answer for the first time, in milliseconds. */
const PATIENCE = 60_000;
const INSTALL = "cargo install --locked --path .";

/** A client that leaves the commands of the extension to the extension, should the server name them, too. */
class Client extends LanguageClient {
  override registerFeature(feature: StaticFeature | DynamicFeature<unknown>): void {
    if ("registrationType" in feature && feature.registrationType.method === "workspace/executeCommand") {
      const register = feature.register.bind(feature);
      feature.register = (data) => {
        const options = data.registerOptions as { commands?: string[] };
        const commands = (options.commands ?? []).filter((command) => !OWN_COMMANDS.has(command));
        register({ ...data, registerOptions: { ...options, commands } });
      };
    }
    super.registerFeature(feature);
  }

  /** The library stops a client that couldn't be started, too; its process ends then, and its complaint says nothing new. */
  override async stop(timeout?: number): Promise<void> {
    await super.stop(timeout).catch((problem: unknown) => this.outputChannel.appendLine(String(problem)));
  }
}

/** The commands that this extension makes. */
export const OWN_COMMANDS = new Set([
  "kzrules.restart",
  "kzrules.showOutput",
  "kzrules.why",
  "kzrules.model",
  "kzrules.report",
  "kzrules.check",
]);

/** Fails after a while. */
function silence(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(t("it doesn't answer"))), milliseconds).unref();
  });
}

export class Server {
  private client: LanguageClient | undefined;
  /** Whether the client has ever answered: one that ends before isn't started anew, but told. */
  private begun = false;
  private readonly crashes = new Crashes();
  private readonly status: vscode.LanguageStatusItem;
  /** One start or stop at a time, in their order. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly output: vscode.OutputChannel) {
    this.status = vscode.languages.createLanguageStatusItem("kzrules.server", { language: "kzrules" });
    this.status.name = "kzrules";
    this.status.command = { command: "kzrules.showOutput", title: t("Show output") };
    this.tell(t("stopped"), vscode.LanguageStatusSeverity.Warning);
  }

  get folder(): string | undefined {
    return vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  }

  get running(): boolean {
    return this.client?.isRunning() ?? false;
  }

  settings(): ServerSettings {
    return serverSettings(vscode.workspace.getConfiguration("kzrules"), vscode.env.language, this.folder);
  }

  /** The program that the settings name, and whether it is there. */
  program(): { named: string; path: string | undefined } {
    const named = vscode.workspace.getConfiguration("kzrules").get<string>("server.path")?.trim() || "kzrules";
    return { named, path: find(named, { environment: process.env, platform: process.platform, folder: this.folder }) };
  }

  start(): Promise<boolean> {
    return this.inTurn(() => this.startNow());
  }

  stop(): Promise<void> {
    return this.inTurn(() => this.stopNow());
  }

  restart(): Promise<boolean> {
    this.crashes.forget();
    return this.inTurn(async () => {
      await this.stopNow();
      return this.startNow();
    });
  }

  /** Asks the server; without one it is started first. Nothing where there is none or it has no answer. */
  async ask<T>(method: string, params: object): Promise<T | null | undefined> {
    if (!this.running && !(await this.start())) return undefined;
    try {
      return await this.client?.sendRequest<T | null>(method, params);
    } catch (problem) {
      // What can't be answered is told by the server, in the language of its reader.
      if (problem instanceof ResponseError && problem.code === LSPErrorCodes.RequestFailed) {
        void vscode.window.showInformationMessage(problem.message);
        return undefined;
      }
      this.output.appendLine(`${method}: ${String(problem)}`);
      void this.offer(t("The server didn't answer: {0}", problem instanceof Error ? problem.message : String(problem)), [
        t("Show Output"),
        t("Restart"),
      ]);
      return undefined;
    }
  }

  /** The settings have changed: a running server is told. */
  async tellSettings(): Promise<void> {
    await this.client?.sendNotification("workspace/didChangeConfiguration", { settings: { kzrules: this.settings() } });
  }

  dispose(): void {
    this.status.dispose();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.turn.then(work, work);
    this.turn = next.catch(() => undefined);
    return next;
  }

  private async startNow(): Promise<boolean> {
    if (this.client?.isRunning()) return true;
    await this.stopNow();
    const { named, path } = this.program();
    if (!path) {
      this.tell(t("not found"), vscode.LanguageStatusSeverity.Error);
      this.output.appendLine(t("there is no program `{0}`", named));
      void this.offer(
        t("kzrules: there is no program `{0}`. Install it (`{1}` in a checkout of kzrules), or say in the settings where it is.", named, INSTALL),
        [t("Copy Install Command"), t("Open Settings")],
      );
      return false;
    }
    const args = vscode.workspace.getConfiguration("kzrules").get<string[]>("server.args") ?? ["lsp"];
    this.output.appendLine(`${path} ${args.join(" ")}`);
    this.tell(t("starting"), vscode.LanguageStatusSeverity.Information, true);
    const client = new Client("kzrules", "kzrules", { command: path, args, options: { cwd: this.folder } }, this.options());
    this.client = client;
    this.begun = false;
    try {
      await Promise.race([client.start(), silence(PATIENCE)]);
      if (!client.isRunning()) throw new Error(t("it has ended at once"));
      this.begun = true;
    } catch (problem) {
      this.tell(t("failed"), vscode.LanguageStatusSeverity.Error);
      this.output.appendLine(String(problem));
      void this.offer(t("kzrules: the server `{0}` can't be started: {1}", path, problem instanceof Error ? problem.message : String(problem)), [
        t("Show Output"),
        t("Open Settings"),
      ]);
      return false;
    }
    const version = client.initializeResult?.serverInfo?.version;
    this.tell(version ? t("running, {0}", version) : t("running"), vscode.LanguageStatusSeverity.Information);
    return true;
  }

  private async stopNow(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (!client) return;
    try {
      await client.dispose(2000);
    } catch (problem) {
      this.output.appendLine(String(problem));
    }
    this.tell(t("stopped"), vscode.LanguageStatusSeverity.Warning);
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: [{ scheme: "file", language: "kzrules" }],
      // The commands of the code lenses are the extension's: the server needn't offer them.
      initializationOptions: { ...this.settings(), commands: true },
      outputChannel: this.output,
      traceOutputChannel: this.output,
      synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher("**/{*.rule,*.fact,*.bill,*.case,kzrules.toml}") },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: (_error, _message, count) => ({ action: (count ?? 0) < 4 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }),
        closed: () => this.closed(),
      },
      middleware: {
        workspace: {
          configuration: (params) => params.items.map((item) => (item.section === "kzrules" ? this.settings() : null)),
        },
      },
    };
  }

  private async closed(): Promise<CloseHandlerResult> {
    if (!this.begun) {
      // The start that is under way fails first, and says so: the library would forget it otherwise.
      await new Promise((done) => setImmediate(done));
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    if (this.crashes.again(Date.now())) {
      this.output.appendLine(t("the server has ended by itself and is started anew"));
      return { action: CloseAction.Restart, handled: true };
    }
    this.tell(t("stopped"), vscode.LanguageStatusSeverity.Error);
    void this.offer(t("kzrules: the server ends again and again, and isn't started any more."), [t("Restart"), t("Show Output")]);
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  private tell(text: string, severity: vscode.LanguageStatusSeverity, busy = false): void {
    this.status.text = t("kzrules: {0}", text);
    this.status.severity = severity;
    this.status.busy = busy;
  }

  /** Shows a mistake with what can be done about it. */
  private async offer(message: string, actions: string[]): Promise<void> {
    const chosen = await vscode.window.showErrorMessage(message, ...actions);
    if (chosen === t("Show Output")) this.output.show(true);
    if (chosen === t("Restart")) await this.restart();
    if (chosen === t("Open Settings")) await vscode.commands.executeCommand("workbench.action.openSettings", "kzrules.server");
    if (chosen === t("Copy Install Command")) await vscode.env.clipboard.writeText(INSTALL);
  }
}
