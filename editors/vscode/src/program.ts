// Where the server's program is. Looks at paths; starts nothing.

import { accessSync, constants, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, isAbsolute, join, sep } from "node:path";

export interface Place {
  /** What is in the environment: `PATH`, and on Windows `PATHEXT`. */
  environment: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  /** The first folder of the workspace, against which a relative path stands. */
  folder?: string;
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The program that a setting names: an absolute path, one below the workspace, or a word that is looked for in `PATH`. */
export function find(named: string, place: Place): string | undefined {
  const path = named.replace(/^~(?=[/\\])/, homedir()).replaceAll("${workspaceFolder}", place.folder ?? ".");
  const endings = place.platform === "win32" ? ["", ...(place.environment.PATHEXT ?? ".EXE;.CMD").split(";")] : [""];
  const tried = (base: string) => endings.map((ending) => base + ending).find(runs);
  if (isAbsolute(path)) return tried(path);
  if (path.includes("/") || path.includes(sep)) return place.folder === undefined ? undefined : tried(join(place.folder, path));
  const folders = (place.environment.PATH ?? place.environment.Path ?? "").split(delimiter).filter(Boolean);
  // Where `cargo install` puts programs is often missing in the environment of an editor that was started from a menu.
  folders.push(join(homedir(), ".cargo", "bin"));
  for (const folder of folders) {
    const found = tried(join(folder, path));
    if (found) return found;
  }
  return undefined;
}
