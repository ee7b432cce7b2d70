#!/usr/bin/env bash
# with-postgres.sh COMMAND…: runs a command with TEST_DATABASE_URL set to a PostgreSQL server of its own, which is
# made in a temporary folder, listens on a free port of this machine only, and is gone afterwards whatever happens.
# shellcheck source=scripts/prerequisites.sh
source "$(dirname "$0")/prerequisites.sh"

find_programs() {
  local newest
  newest="$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)"
  if [ -n "$newest" ]; then
    echo "$newest"
  elif command -v initdb >/dev/null; then
    dirname "$(readlink -f "$(command -v initdb)")"
  fi
}

programs="$(find_programs)"
if [ -z "$programs" ]; then
  install_packages postgresql
  programs="$(find_programs)"
fi
[ -x "$programs/initdb" ] || fail "PostgreSQL's initdb is missing: please install the Debian package postgresql"

# PostgreSQL refuses to run as root.
as_owner=()
if [ "$(id -u)" -eq 0 ]; then
  getent passwd postgres >/dev/null || fail "the user postgres is missing: please install the Debian package postgresql"
  as_owner=(runuser -u postgres --)
fi

folder="$(mktemp -d "${TMPDIR:-/tmp}/toasoan-postgres.XXXXXX")"
chmod 711 "$folder"
stop() {
  if [ -f "$folder/data/postmaster.pid" ]; then
    "${as_owner[@]}" "$programs/pg_ctl" --pgdata "$folder/data" --mode immediate --silent stop || true
  fi
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

password="$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
port="$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')"
printf '%s\n' "$password" >"$folder/password"
mkdir "$folder/data" "$folder/socket"
if [ ${#as_owner[@]} -gt 0 ]; then
  chown -R postgres "$folder"
fi

# From here on relative paths would be asked for as another user, who may not be allowed to stand where we stand.
in_folder() { (cd "$folder" && "$@"); }
in_folder "${as_owner[@]}" "$programs/initdb" --pgdata "$folder/data" --username postgres --pwfile "$folder/password" \
  --auth scram-sha-256 --encoding UTF8 --locale C.UTF-8 --no-sync >"$folder/initdb.log" 2>&1 ||
  fail "initdb: $(tail -n 5 "$folder/initdb.log")"

# Nothing here outlives the run, so PostgreSQL need not wait for the disk. (What must survive kill -9 is tested
# against our own process; the server of the database is not the one that is killed.)
in_folder "${as_owner[@]}" "$programs/pg_ctl" --pgdata "$folder/data" --log "$folder/data/server.log" --wait --timeout 60 --silent \
  --options "-p $port -k $folder/socket -c listen_addresses=127.0.0.1 -c max_connections=300 -c fsync=off -c full_page_writes=off -c synchronous_commit=off" \
  start || fail "PostgreSQL does not start: $("${as_owner[@]}" tail -n 5 "$folder/data/server.log")"

say "PostgreSQL $("$programs/postgres" --version | grep -o '[0-9.]*' | head -n 1) on port $port"
TEST_DATABASE_URL="postgres://postgres:$password@127.0.0.1:$port/postgres" "$@"
