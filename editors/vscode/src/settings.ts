// The settings of the extension, as the server wants them. Knows nothing of VS Code but a reader of settings.

import type { ServerSettings } from "./protocol";

/** `workspace.getConfiguration("kzrules")`, as far as it is needed here. */
export interface Reader {
  get<T>(name: string): T | undefined;
}

/** The language of messages: the chosen one, or that of the editor where it is one of the three. */
export function language(chosen: string | undefined, editor: string): ServerSettings["language"] {
  const wanted = !chosen || chosen === "auto" ? editor : chosen;
  const short = wanted.toLowerCase().split(/[-_]/)[0];
  return short === "ru" || short === "kk" ? short : "en";
}

/** What the server is told. What is empty isn't said, so that `kzrules.toml` decides. */
export function serverSettings(reader: Reader, editor: string, folder: string | undefined): ServerSettings {
  const said = (name: string) => reader.get<string>(name)?.trim() || undefined;
  const sources = (reader.get<string[]>("sources") ?? [])
    .map((source) => source.trim().replaceAll("${workspaceFolder}", folder ?? "."))
    .filter(Boolean);
  const settings: ServerSettings = { language: language(reader.get<string>("language"), editor) };
  const asOf = said("asOf");
  const jurisdiction = said("jurisdiction");
  if (asOf) settings.asOf = asOf;
  if (jurisdiction) settings.jurisdiction = jurisdiction;
  if (sources.length > 0) settings.sources = sources;
  return settings;
}
