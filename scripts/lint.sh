#!/usr/bin/env bash
# Everything that can be judged without running the program. A lint is an error or it is off.
# shellcheck source=scripts/prerequisites.sh
source "$(dirname "$0")/prerequisites.sh"

need_rust
scripts/ui.sh

say "Rust: formatting"
cargo fmt --all --check
say "Rust: lints"
cargo clippy --workspace --all-targets --locked -- -D warnings
say "Editors' interface: types and lints"
(cd admin-ui && npm run --silent typecheck && npm run --silent lint)

if command -v cargo-deny >/dev/null; then
  say "Supply chain: bans, licences, sources (advisories need the network: cargo deny check advisories)"
  cargo deny --locked check bans licenses sources
else
  say "Supply chain: NOT checked, cargo-deny is missing (cargo install --locked cargo-deny)"
fi
