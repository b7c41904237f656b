// The TextMate grammar over every text of this repository.

import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { vocabulary } from "../../words/vocabulary.mjs";
import { load, tokens } from "./grammar.mjs";
import { root, texts } from "./texts.mjs";

const grammar = await load();
const all = texts();
const { classes, byKeyword, table } = vocabulary();

/** The first token of a line that has a scope of this beginning. */
const scoped = (line, scope) => line.tokens.find((token) => token.scopes.some((one) => one.startsWith(scope)));

test("every text is there", () => {
  assert.ok(all.filter((text) => !text.block).length > 150, `${all.length}`);
  assert.ok(all.filter((text) => text.block).length > 700, `${all.length}`);
});

test("nothing is invalid but texts that aren't closed, and no rule runs over its line", () => {
  const wrong = [];
  for (const { name, text } of all) {
    tokens(grammar, text).forEach((line, at) => {
      const invalid = scoped(line, "invalid");
      // An odd number of quotation marks outside of comments is what the grammar calls invalid.
      const odd = (line.line.replace(/"[^"]*"/g, "").replace(/(^|\s)#.*$/, "").match(/"/g) ?? []).length % 2 === 1;
      if (line.open) wrong.push(`${name}:${at + 1} runs on: ${line.line}`);
      if (Boolean(invalid) !== odd) wrong.push(`${name}:${at + 1} invalid: ${line.line}`);
    });
  }
  assert.deepEqual(wrong, []);
});

test("every head has a statement's word or an act, and what it does", () => {
  const wrong = [];
  const declaring = new RegExp(`^(?:${[...classes.statement, ...byKeyword("in practice")].map((form) => form.replace(/ /g, "\\s+")).join("|")})(?![\\p{L}\\p{N}_])`, "u");
  for (const { name, text } of all.filter((text) => !text.block)) {
    tokens(grammar, text).forEach((line, at) => {
      if (!/^[\p{L}_`]/u.test(line.line)) return;
      const [first] = line.tokens;
      const scope = declaring.test(line.line) ? "keyword.declaration" : "entity.name.namespace.act";
      if (!first.scopes.some((one) => one.startsWith(scope))) wrong.push(`${name}:${at + 1} ${scope}: ${line.line}`);
      // A norm has a place or says what is done; `in practice` and declarations have their word.
      if (scope !== "keyword.declaration" && !scoped(line, "constant.other.address") && !scoped(line, "keyword.control.verb")) {
        wrong.push(`${name}:${at + 1} no address, no verb: ${line.line}`);
      }
    });
  }
  assert.deepEqual(wrong, []);
});

test("every word of the table is coloured where it may stand", () => {
  const places = {
    first: (form) => [`${form} X "x"`, "keyword.declaration"],
    any: (form) => [`X art 1: y = 1 ${form} z`, "keyword"],
    line: (form) => [`  ${form} z`, "keyword.other.header"],
    verb: (form) => [`X art 1 ${form} z`, "keyword.control.verb"],
    verdict: (form) => [`  expect X ${form}`, "support.constant.verdict"],
    step: (form) => [`  expect step x ${form}`, "support.constant.outcome"],
    practice: (form) => [`in practice X art 1: ${form}`, "constant.language.practice"],
    mode: (form) => [`X art 1: ${form} y = 1`, "storage.modifier.mode"],
    type: (form) => [`property x "x": ${form} y`, "storage.type"],
    kind: (form) => [`  kind ${form}`, "constant.language.kind"],
    one: (form) => [`X art 1: y = 1 ${form}`, "keyword.other.unit"],
    many: (form) => [`X art 1: y = 2 ${form}`, "keyword.other.unit"],
    value: (form) => [`X art 1: y = ${form}`, "constant.language"],
  };
  const wrong = [];
  for (const { keyword, place, forms } of table) {
    if (!places[place] || keyword === "as of") continue;
    for (const form of forms) {
      const [text, scope] = places[place](form);
      const [line] = tokens(grammar, text);
      const start = text.lastIndexOf(form);
      let at = 0;
      const covered = line.tokens.some((token) => {
        at = text.indexOf(token.text, at);
        // The operator of an expectation may take a word before it, so the token may be longer than the form.
        return at <= start && at + token.text.length >= start + form.length && token.scopes.some((one) => one.startsWith(scope));
      });
      if (!covered) wrong.push(`${place} ${form}: ${line.tokens.map((token) => `${token.text} ${token.scopes.at(-1)}`).join(", ")}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("a comment needs a blank before it, a label none", () => {
  const [line] = tokens(grammar, "C183 art 8(1)#proof: x = 1 # why");
  assert.equal(scoped(line, "entity.name.label").text, "#proof");
  assert.equal(scoped(line, "comment").text, "# why");
  const [row] = tokens(grammar, "  kind = 60 MCI");
  assert.ok(!scoped(row, "keyword.other.header"), "a row of a table is no line of a header");
});

test("the scopes of every form of the language", () => {
  const shown = tokens(grammar, readFileSync(`${root}/src/syntax/tests/forms.rule`, "utf8"))
    .map(({ line, tokens }) => {
      const scopes = tokens.map(({ text, scopes }) => `    ${text.trim()}  ${scopes.filter((one) => !one.startsWith("meta.")).map((one) => one.replace(/\.kzrules$/, "")).join(" ")}`);
      return [`> ${line}`, ...scopes].join("\n");
    })
    .join("\n");
  const at = new URL("forms.scopes", import.meta.url);
  if (process.env.KZRULES_UPDATE || !existsSync(at)) writeFileSync(at, `${shown}\n`);
  assert.equal(`${shown}\n`, readFileSync(at, "utf8"), "KZRULES_UPDATE=1 writes it anew");
});
