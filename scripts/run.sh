#!/usr/bin/env bash
# make run: from a fresh clone to a demo newsroom that serves. The program itself prints where to go and how to sign in.
# shellcheck source=scripts/prerequisites.sh
source "$(dirname "$0")/prerequisites.sh"

listen="${1:-127.0.0.1:8080}"
data="${2:-data/demo}"

scripts/release.sh
mkdir -p "$(dirname "$data")"
say "Starting the demo newsroom on $listen (Ctrl+C stops it)"
exec target/release/toasoan serve --demo --data "$data" --listen "$listen"
