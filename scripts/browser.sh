#!/usr/bin/env bash
# The end-to-end stories in a real Chromium against the real program.
# shellcheck source=scripts/prerequisites.sh
source "$(dirname "$0")/prerequisites.sh"

need_node
install_node_modules admin-ui
export TOASOAN_BIN="${TOASOAN_BIN:-$PWD/target/debug/toasoan}"
[ -x "$TOASOAN_BIN" ] || fail "$TOASOAN_BIN is missing: run 'cargo build' first"
[ -d tests/browser ] || fail "tests/browser is missing"
if [ -f tests/browser/package-lock.json ]; then
  install_node_modules tests/browser
fi
cd tests/browser && npx --no-install playwright test "$@"
