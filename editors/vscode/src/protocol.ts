// What client and server say to one another beyond LSP. Types only, and the names of the requests.

export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** A step of a derivation. Severities are those of LSP: 1 error, 2 warning, 3 information, 4 hint. */
export interface WhyNode {
  label: string;
  detail?: string;
  location?: { uri: string; range: Range };
  severity?: 1 | 2 | 3 | 4;
  children: WhyNode[];
}

export interface Why {
  title: string;
  nodes: WhyNode[];
}

export interface Page {
  markdown: string;
}

export const WHY = "kzrules/why";
export const MODEL = "kzrules/model";
export const REPORT = "kzrules/report";

/** What the server is given when it starts, and when it asks for the section `kzrules`. */
export interface ServerSettings {
  language: "en" | "ru" | "kk";
  asOf?: string;
  jurisdiction?: string;
  sources?: string[];
}
