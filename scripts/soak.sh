#!/usr/bin/env bash
# make soak: the property tests with fresh seeds and many cases, for a quiet hour. What it finds becomes a plain test
# beside the property, under a name that says what was wrong.
# shellcheck source=scripts/prerequisites.sh
source "$(dirname "$0")/prerequisites.sh"

need_rust
export PROPTEST_CASES="${PROPTEST_CASES:-20000}" PROPTEST_DISABLE_FAILURE_PERSISTENCE=1
say "Properties: $PROPTEST_CASES cases each, fresh seeds"
env -u PROPTEST_RNG_SEED cargo test --workspace --locked --no-fail-fast --lib
env -u PROPTEST_RNG_SEED cargo test --package feeds --locked --no-fail-fast
