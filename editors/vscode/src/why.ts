// The tree of how a verdict came about. Shows what the server has answered; asks nothing itself.

import * as vscode from "vscode";
import type { Why, WhyNode } from "./protocol";

const ICONS: Record<number, [string, string]> = {
  1: ["error", "list.errorForeground"],
  2: ["warning", "list.warningForeground"],
  3: ["info", "notificationsInfoIcon.foreground"],
  4: ["lightbulb", "editorLightBulb.foreground"],
};

export class WhyTree implements vscode.TreeDataProvider<WhyNode> {
  private readonly changed = new vscode.EventEmitter<void>();
  private answer: Why | undefined;
  private parents = new Map<WhyNode, WhyNode>();
  readonly onDidChangeTreeData = this.changed.event;

  show(answer: Why): void {
    this.answer = answer;
    this.parents = new Map();
    const walk = (node: WhyNode): void => {
      for (const child of node.children ?? []) {
        this.parents.set(child, node);
        walk(child);
      }
    };
    for (const node of answer.nodes) walk(node);
    this.changed.fire();
  }

  getChildren(node?: WhyNode): WhyNode[] {
    return (node ? node.children : this.answer?.nodes) ?? [];
  }

  getParent(node: WhyNode): WhyNode | undefined {
    return this.parents.get(node);
  }

  getTreeItem(node: WhyNode): vscode.TreeItem {
    const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    const deep = this.parents.has(node) && this.parents.has(this.parents.get(node) as WhyNode);
    const item = new vscode.TreeItem(node.label, !node.children?.length ? None : deep ? Collapsed : Expanded);
    if (node.detail) item.description = node.detail;
    item.tooltip = node.detail ? `${node.label}\n${node.detail}` : node.label;
    const icon = node.severity && ICONS[node.severity];
    if (icon) item.iconPath = new vscode.ThemeIcon(icon[0], new vscode.ThemeColor(icon[1]));
    if (node.location) {
      const { uri, range } = node.location;
      const selection = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
      item.command = { command: "vscode.open", title: vscode.l10n.t("Open"), arguments: [vscode.Uri.parse(uri), { selection }] };
    }
    return item;
  }
}
