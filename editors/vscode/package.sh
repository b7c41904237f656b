#!/usr/bin/env bash
# Builds the extension, tries it, and packs it as kzrules-VERSION.vsix. Needs Node.js 20 and npm; what is downloaded comes from
# the npm registry alone. `--no-install` takes the packages that are there.
set -euo pipefail
cd "$(dirname "$0")"
if [ "${1:-}" != --no-install ]; then npm ci --no-audit --no-fund --ignore-scripts; fi
cp ../../LICENSE LICENSE
npm run --silent build
npm run --silent test
npx --no-install vsce package --no-dependencies --allow-missing-repository --no-rewrite-relative-links --out .
node test/packed.mjs ./*.vsix
