#!/usr/bin/env bash
# make test: everything. Cheap judges first, so that a mistake is told early; nothing is built twice: stories, browser
# and feed reader all use the same program that `cargo test` has built.
# shellcheck source=scripts/prerequisites.sh
source "$(dirname "$0")/prerequisites.sh"

started=$SECONDS
# What could not be judged here is told again at the very end, where it is read.
skipped=()
if [ -z "${MEILI_URL:-}" ] || [ -z "${MEILI_MASTER_KEY:-}" ]; then
  skipped+=("Tests against a real Meilisearch were SKIPPED; set MEILI_URL and MEILI_MASTER_KEY to run them.")
fi
command -v cargo-deny >/dev/null ||
  skipped+=("Supply chain was NOT checked: cargo-deny is missing (cargo install --locked cargo-deny).")
# The same cases on every run, so that a failure here belongs to the change under test; `make soak` looks for new ones.
export PROPTEST_RNG_SEED="${PROPTEST_RNG_SEED:-20261122}"
need_rust
need_node
need_command python3 python3 python3-venv
need_chromium

scripts/lint.sh

say "Editors' interface: unit tests"
(cd admin-ui && npm run --silent test)

say "Rust: unit and story tests on SQLite"
env -u TEST_DATABASE_URL cargo test --workspace --locked

say "The stories on PostgreSQL"
scripts/with-postgres.sh cargo test --locked --test newsroom

target="${CARGO_TARGET_DIR:-target}"
case "$target" in
  /*) ;;
  *) target="$PWD/$target" ;;
esac
TOASOAN_BIN="$target/debug/toasoan"
export TOASOAN_BIN

say "Feeds, read by an independent reader"
scripts/feedparser.sh

say "End to end in Chromium"
scripts/browser.sh

say "All tests passed in $(((SECONDS - started) / 60)) min $(((SECONDS - started) % 60)) s"
for note in "${skipped[@]}"; do
  echo "Note: $note" >&2
done
