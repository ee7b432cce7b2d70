# Sourced by the other scripts: finds what they need, installs Debian packages where it may, names them where not.
# shellcheck shell=bash

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\n\033[1m== %s\033[0m\n' "$*" >&2; }
fail() {
  printf '\n\033[1mStopped:\033[0m %s\n' "$*" >&2
  exit 1
}

# Installs Debian packages when root (or sudo without a question) allows it; else says which command would.
install_packages() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
      as_root=(sudo -n)
    else
      fail "please install: sudo apt-get install $*"
    fi
  fi
  command -v apt-get >/dev/null || fail "not a Debian or Ubuntu machine: please install what Debian calls: $*"
  say "Installing $*"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}

# need_command COMMAND PACKAGE…: makes sure the command is there.
need_command() {
  local command="$1"
  shift
  command -v "$command" >/dev/null || install_packages "$@"
  command -v "$command" >/dev/null || fail "$command is still missing after installing $*"
}

# at_least WANTED FOUND: compares dotted versions.
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

need_rust() {
  local wanted found
  wanted="$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)"
  command -v cargo >/dev/null || fail "Rust is missing: https://rustup.rs (version $wanted or later)"
  found="$(rustc --version | cut -d ' ' -f 2)"
  at_least "$wanted" "$found" || fail "Rust $wanted or later is needed, this is $found: run 'rustup update stable'"
  # SQLite, the TLS primitives and the compressors are C inside.
  need_command cc build-essential
}

need_node() {
  local found
  command -v node >/dev/null && command -v npm >/dev/null ||
    fail "Node 20.19 or later with npm is missing: https://nodejs.org (Debian's own package may be too old)"
  found="$(node --version | tr -d v)"
  at_least 20.19.0 "$found" || fail "Node 20.19 or later is needed, this is $found: https://nodejs.org"
}

# Finds a Chromium for the browser's stories, and names it to them.
need_chromium() {
  local found="${CHROMIUM:-}"
  if [ -z "$found" ]; then
    found="$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)"
  fi
  if [ -z "$found" ]; then
    install_packages chromium
    found="$(command -v chromium)"
  fi
  export CHROMIUM="$found"
}

# install_node_modules FOLDER: npm ci, unless what is installed is already what the lock file says.
install_node_modules() {
  local folder="$1"
  if [ ! "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ]; then
    say "Installing the packages of $folder"
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund)
    touch "$folder/node_modules/.package-lock.json"
  fi
}
