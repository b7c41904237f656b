// What is said in several files says the same: the manifest, its translations, the messages of the code, the snippets.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { vocabulary } from "../../words/vocabulary.mjs";
import { load, tokens } from "./grammar.mjs";
import { root } from "./texts.mjs";

const here = new URL("../", import.meta.url);
const read = (path) => readFileSync(new URL(path, here), "utf8");
const json = (path) => JSON.parse(read(path));
const manifest = json("package.json");

test("every text of the manifest is there in three languages", () => {
  const used = [...new Set([...read("package.json").matchAll(/"%([\w.]+)%"/g)].map((one) => one[1]))].sort();
  for (const language of ["", ".ru", ".kk"]) {
    const texts = json(`package.nls${language}.json`);
    assert.deepEqual(Object.keys(texts).sort(), used, language);
    assert.ok(Object.values(texts).every((text) => text.trim()), language);
  }
});

test("every message of the code is there in Russian and Kazakh, with its places", () => {
  const used = new Set();
  for (const name of readdirSync(new URL("src", here))) {
    for (const [, text] of read(`src/${name}`).matchAll(/\bt\(\s*"((?:[^"\\]|\\.)*)"/g)) used.add(JSON.parse(`"${text}"`));
  }
  assert.ok(used.size > 15);
  for (const language of ["ru", "kk"]) {
    const bundle = json(`l10n/bundle.l10n.${language}.json`);
    assert.deepEqual(Object.keys(bundle).sort(), [...used].sort(), language);
    for (const [text, other] of Object.entries(bundle)) {
      assert.deepEqual((other.match(/\{\d\}/g) ?? []).sort(), (text.match(/\{\d\}/g) ?? []).sort(), text);
    }
  }
});

test("the program that runs is restricted where a folder isn't trusted", () => {
  const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
  assert.equal(untrustedWorkspaces.supported, "limited");
  assert.deepEqual(untrustedWorkspaces.restrictedConfigurations, ["kzrules.server.path", "kzrules.server.args"]);
  assert.equal(virtualWorkspaces.supported, false);
  for (const name of untrustedWorkspaces.restrictedConfigurations) {
    assert.equal(manifest.contributes.configuration.properties[name].scope, "machine-overridable");
  }
});

test("endings are those of the grammar, and of Neovim", () => {
  const endings = [".rule", ".fact", ".bill", ".case"];
  assert.deepEqual(manifest.contributes.languages[0].extensions, endings);
  const grammar = JSON.parse(readFileSync(`${root}/grammar/kzrules.tmLanguage.json`, "utf8"));
  assert.deepEqual(grammar.fileTypes.map((ending) => `.${ending}`), endings);
  const detect = readFileSync(`${root}/editors/nvim/ftdetect/kzrules.lua`, "utf8");
  assert.ok(endings.every((ending) => detect.includes(`"*${ending}"`)));
});

/** A snippet as it stands when nothing is typed into it. */
export function typed(body) {
  let text = [].concat(body).join("\n");
  const named = new Map();
  text = text.replace(/\$\{(\d+)\|([^,|]*)[^}]*\|\}/g, (_, at, first) => (named.set(at, first), first));
  text = text.replace(/\$\{(\d+):([^{}]*)\}/g, (_, at, word) => (named.set(at, word), word));
  return text.replace(/\$(\d+)/g, (_, at) => named.get(at) ?? "");
}

test("there is a snippet for every statement, and its words are those of the language", async () => {
  const snippets = Object.values(json("snippets/kzrules.json"));
  const texts = snippets.map(({ body }) => typed(body));
  const { table } = vocabulary();
  for (const { keyword, place } of table) {
    if (place === "first") assert.ok(texts.some((text) => text.startsWith(`${keyword} `)), keyword);
  }
  for (const verb of ["ratified", "declares", "not party to", "silent on", "says", "recommends", "adds", "replaces", "repeals", "defines", "gives", "see", "no action", "needs judgement"]) {
    assert.ok(snippets.some(({ body }) => [].concat(body).join("\n").includes(verb)), verb);
  }
  const grammar = await load();
  for (const [at, text] of texts.entries()) {
    assert.ok(snippets[at].description, text);
    assert.doesNotMatch(text, /[$]/, text);
    for (const line of tokens(grammar, text)) assert.ok(line.tokens.every((token) => token.scopes.every((one) => !one.startsWith("invalid"))), text);
  }
});

test("a word is a whole name, in each script", () => {
  const { pattern, flags } = json("language-configuration.json").wordPattern;
  const word = new RegExp(pattern, `${flags}g`);
  assert.deepEqual("C183 art 8(1)#proof: жүктілік_демалысы >= 14 weeks".match(word), ["C183", "art", "8", "1", "proof", "жүктілік_демалысы", "14", "weeks"]);
  const [indent, outdent] = json("language-configuration.json").onEnterRules.map((rule) => new RegExp(rule.beforeText));
  assert.ok(indent.test("C183 art 4(1): leave >= 14 weeks") && !indent.test("  for women") && !indent.test("# a comment"));
  assert.ok(outdent.test("  ") && !outdent.test("  for women"));
});
