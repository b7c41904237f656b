// The words of the language for editors: read from `grammar/keywords.tsv` (English, Russian, Kazakh) and
// `src/syntax/words.rs`, and sorted by what an editor shows. Knows no editor's format: vim.mjs, textmate.mjs and
// tree-sitter.mjs write those.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/** Rows of the table: `{ keyword, place, forms }`, the English form first. */
function rows() {
  const text = readFileSync(`${root}/grammar/keywords.tsv`, "utf8");
  return text
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => {
      const [keyword, place, , russian = "", kazakh = ""] = line.split("\t");
      // A row of a word without aliases tells the reason in their place.
      const others = place === "-" ? [] : [...russian.split(","), ...kazakh.split(",")];
      const forms = [keyword, ...others].map((form) => form.trim()).filter(Boolean);
      return { keyword, place, forms: [...new Set(forms)] };
    });
}

/** The words of a list in words.rs. */
function list(name) {
  const text = readFileSync(`${root}/src/syntax/words.rs`, "utf8");
  const found = text.match(new RegExp(`pub const ${name}: &\\[&str\\] =\\s*&\\[([^\\]]*)\\]`));
  if (!found) throw new Error(`src/syntax/words.rs has no list ${name}`);
  return [...found[1].matchAll(/"([^"]+)"/g)].map((word) => word[1]);
}

const OPERATORS = ["at least", "at most", "is", "includes", "excludes", "exists", "of", "of the", "per", "same", "in"];
const CONNECTIVES = ["and", "or", "not", "except", "with", "with all"];
// Reserved words that are no clause by themselves.
const NO_CLAUSE = [...OPERATORS, ...CONNECTIVES];

/** What an editor tells apart. Each class is a list of forms, the longest first, so that the longest one is found. */
export function vocabulary() {
  const table = rows();
  const byPlace = (...places) => table.filter((row) => places.includes(row.place));
  const forms = (chosen) => sorted(chosen.flatMap((row) => row.forms));
  const any = byPlace("any", "filed");
  const classes = {
    statement: forms(byPlace("first")),
    clause: forms(any.filter((row) => !NO_CLAUSE.includes(row.keyword) && row.keyword !== "left to")),
    operator: forms(any.filter((row) => OPERATORS.includes(row.keyword))),
    connective: forms(any.filter((row) => CONNECTIVES.includes(row.keyword))),
    left: forms(any.filter((row) => row.keyword === "left to")),
    line: forms(byPlace("line")),
    verb: forms(byPlace("verb")),
    place: forms(byPlace("place").filter((row) => row.keyword !== "as of")),
    asof: forms(byPlace("place").filter((row) => row.keyword === "as of")),
    term: forms(byPlace("term", "sums", "some", "including", "share", "condition", "needs", "window", "covers")),
    some: forms(byPlace("some")),
    trend: forms(byPlace("trend", "overall")),
    practice: forms(byPlace("practice")),
    mode: forms(byPlace("mode")),
    call: forms(byPlace("call")),
    verdict: forms(byPlace("verdict")),
    outcome: forms(byPlace("step")),
    type: forms([...byPlace("type"), ...byPlace("some").filter((row) => row.keyword === "any of")]),
    value: forms(byPlace("value")),
    bearer: forms(byPlace("bearer")),
    kind: forms(byPlace("kind")),
    unit: forms(byPlace("one", "many")),
    reserved: sorted([...list("RESERVED"), ...any.flatMap((row) => row.forms)]),
  };
  complete(table, classes);
  return { classes, table, byKeyword: (keyword, place) => forms(table.filter((row) => row.keyword === keyword && (!place || row.place === place))) };
}

/** Fails where a row of the table or a word of words.rs stands in no class: a new word has to be seen by each editor. */
function complete(table, classes) {
  const known = new Set(Object.values(classes).flat());
  const first = new Set([...known].flatMap((form) => form.split(" ")));
  for (const row of table) {
    for (const form of row.forms) {
      if (!known.has(form)) throw new Error(`keywords.tsv: no editor shows \`${form}\` (${row.place})`);
    }
  }
  for (const name of ["RESERVED", "CLAUSE", "HEADER", "STATEMENT", "BEHIND_NAME", "VERDICT"]) {
    for (const word of list(name)) {
      if (!first.has(word) && word !== "practice") throw new Error(`words.rs, ${name}: no editor shows \`${word}\``);
    }
  }
}

/** Longest first, then by letters; each once. */
function sorted(list) {
  return [...new Set(list)].sort((a, b) => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0));
}
