#!/usr/bin/env bash
# Builds target/release/toasoan with the editors' interface inside.
# shellcheck source=scripts/prerequisites.sh
source "$(dirname "$0")/prerequisites.sh"

need_rust
scripts/ui.sh
say "Building the program"
cargo build --release --locked
