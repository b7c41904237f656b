// Tokens of a text by the TextMate grammar, as VS Code reads it.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";

const root = new URL("../../../", import.meta.url);
const require = createRequire(import.meta.url);

/** The grammar; `(line) => tokens` of a text is made by `tokens`. */
export async function load() {
  const wasm = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => {
      const at = new URL("grammar/kzrules.tmLanguage.json", root);
      return textmate.parseRawGrammar(readFileSync(at, "utf8"), "kzrules.tmLanguage.json");
    },
  });
  return registry.loadGrammar("source.kzrules");
}

/** For each line its tokens: `{ text, scopes }`, blanks left out; `open` where a rule runs on into the next line. */
export function tokens(grammar, text) {
  let stack = textmate.INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    const kept = tokens
      .map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes: scopes.slice(1) }))
      .filter((token) => token.text.trim());
    return { line, tokens: kept, open: ruleStack.depth > 1 };
  });
}
