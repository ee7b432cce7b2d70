#!/usr/bin/env bash
# Reads the demo's feeds with feedparser (PyPI), in a Python environment kept under target/.
# shellcheck source=scripts/prerequisites.sh
source "$(dirname "$0")/prerequisites.sh"

wanted=tests/feedparser/requirements.txt
place="${CARGO_TARGET_DIR:-target}/feedparser"
# Nothing is left behind in the source tree.
export PYTHONDONTWRITEBYTECODE=1
need_command python3 python3 python3-venv
if [ ! "$place/installed" -nt "$wanted" ]; then
  rm -rf "$place"
  python3 -m venv "$place" || {
    install_packages python3-venv
    python3 -m venv "$place"
  }
  "$place/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
  touch "$place/installed"
fi
"$place/bin/python" tests/feedparser/check.py "${TOASOAN_BIN:-target/debug/toasoan}"
