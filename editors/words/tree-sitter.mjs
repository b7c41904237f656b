// The words of the tree-sitter grammar: `words.json` for grammar.js, `src/words.h` for the scanner, which finds them.
//
// Forms that always stand for the same are one token, whatever language they are of: the tables of the parser stay small.

/** Places whose words the grammar never tells apart; but for those words. */
const TOGETHER = ["practice", "mode", "verdict", "step", "trend", "call", "bearer", "kind", "value"];
const APART = ["verdict:met", "value:unknown", "value:none"];
/** Places that grammar.js reads by patterns of its own, and words that aren't made of letters alone. */
const OTHERWISE = ["place", "-"];

function groups({ table }) {
  const signatures = new Map();
  for (const { keyword, place, forms } of table) {
    if (OTHERWISE.includes(place) && keyword !== "as of") continue;
    for (const form of forms) {
      // Units of one word are names.
      if (form.includes("/") || ((place === "one" || place === "many") && !form.includes(" "))) continue;
      const at = ["one", "many"].includes(place) ? "unit" : place;
      const apart = !["unit", ...TOGETHER].includes(at) || APART.includes(`${at}:${keyword}`);
      if (!signatures.has(form)) signatures.set(form, new Set());
      signatures.get(form).add(apart ? `${at}:${keyword}` : at);
    }
  }
  const found = new Map();
  for (const [form, signature] of signatures) {
    const key = [...signature].sort().join(" ");
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(form);
  }
  const names = new Set();
  return [...found.values()].map((forms) => {
    const base = `_kw_${(forms.find((form) => /^[a-z ]+$/.test(form)) ?? "word").replace(/ /g, "_")}`;
    let name = base;
    for (let at = 2; names.has(name); at += 1) name = `${base}_${at}`;
    names.add(name);
    return { name, forms };
  });
}

export function wordsJson(words) {
  const of = new Map();
  const tokens = groups(words);
  for (const { name, forms } of tokens) for (const form of forms) of.set(form, name);
  const rows = {};
  for (const { keyword, place, forms } of words.table) {
    const named = [...new Set(forms.map((form) => of.get(form)).filter(Boolean))];
    (rows[keyword] ??= {})[place] = named.length > 0 ? { tokens: named, forms } : { forms };
  }
  return `${JSON.stringify({ tokens: tokens.map(({ name }) => name), rows }, null, 1)}\n`;
}

export function wordsHeader(words) {
  const { classes, byKeyword } = words;
  const list = (name, forms) =>
    `static const char *const ${name}[] = {\n${forms.map((form) => `    ${JSON.stringify(form)},`).join("\n")}\n    NULL,\n};\n`;
  const numbered = ["art", "para", "sentence"].flatMap((keyword) => byKeyword(keyword, "place"));
  const bare = ["preamble", "before ratification", "annex", "schedule"].flatMap((keyword) => byKeyword(keyword, "place"));
  const reserved = new Set(classes.reserved);
  const tokens = groups(words);
  const keywords = tokens
    .flatMap(({ forms }, at) => forms.map((form) => ({ form, at, reserved: reserved.has(form) })))
    .sort((a, b) => (a.form < b.form ? -1 : a.form > b.form ? 1 : 0));
  return `// Made by editors/words/generate.mjs from grammar/keywords.tsv: not to be edited.
//
// Words and phrases in UTF-8, the words of a phrase one blank apart.

#ifndef KZRULES_WORDS_H
#define KZRULES_WORDS_H

#include <stdbool.h>
#include <stddef.h>

// What ends a run of names.
${list("RESERVED", classes.reserved)}
// What begins a place behind which a number stands, one that has a name, and one that may stand alone.
${list("NUMBERED_PLACES", numbered)}
${list("NAMED_PLACES", byKeyword("part", "place"))}
${list("BARE_PLACES", bare)}
${list("PLACE_WORDS", [...new Set(bare.map((form) => form.split(" ")[0]))])}
// \`KZ declared C102 art 3\`
${list("DECLARED", byKeyword("declared", "condition"))}
// What may begin the key of a row although it is reserved.
${list("FROM", byKeyword("from", "any"))}
// Each form of a keyword, and its token: the number in the list \`tokens\` of words.json.
typedef struct {
  const char *form;
  unsigned short token;
  bool reserved;
} Keyword;

enum { KEYWORD_TOKENS = ${tokens.length} };

static const Keyword KEYWORDS[] = {
${keywords.map(({ form, at, reserved }) => `    {${JSON.stringify(form)}, ${at}, ${reserved}},`).join("\n")}
};

#endif
`;
}
