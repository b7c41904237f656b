#!/usr/bin/env bash
# Writes the parser anew from grammar.js and the table of words, and notes what it was made of: a test tells when that has changed
# since. Needs Node.js and the tree-sitter CLI (`cargo install --locked --no-default-features tree-sitter-cli`).
set -euo pipefail
cd "$(dirname "$0")"
node ../../editors/words/generate.mjs
tree-sitter generate
sha256sum grammar.js words.json >src/made-from.sha256
