// `kzrules check` of a whole workspace as a task: its findings come into the list of problems by the matcher `$kzrules`.

import * as vscode from "vscode";

export const TASK = "kzrules";

export function checkTask(program: string, folder: vscode.WorkspaceFolder, language: string): vscode.Task {
  const args = ["check", "--format", "concise", "--color", "never", "--lang", language];
  const execution = new vscode.ProcessExecution(program, args, { cwd: folder.uri.fsPath });
  const task = new vscode.Task({ type: TASK, task: "check" }, folder, "check", "kzrules", execution, "$kzrules");
  task.group = vscode.TaskGroup.Test;
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, clear: true };
  return task;
}
