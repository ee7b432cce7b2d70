#!/usr/bin/env bash
# make bench: speed and size of the release build beside nginx, on this machine in one run. Prints ratios and a table;
# writes target/bench/results.json. BENCH_ROUNDS, BENCH_SECONDS and BENCH_PUBLICATIONS change the size of a run.
# shellcheck source=scripts/prerequisites.sh
source "$(dirname "$0")/prerequisites.sh"

# Nothing is left behind in the source tree.
export PYTHONDONTWRITEBYTECODE=1
need_command python3 python3
PATH="$PATH:/usr/sbin:/sbin"
need_command nginx nginx-light
need_command wrk wrk
need_command taskset util-linux
need_node
need_chromium
install_node_modules tests/browser
scripts/release.sh
exec python3 scripts/bench/main.py "${CARGO_TARGET_DIR:-target}/release/toasoan" "$@"
