#!/usr/bin/env bash
# Builds admin-ui/dist, unless it is newer than everything it is made of.
# shellcheck source=scripts/prerequisites.sh
source "$(dirname "$0")/prerequisites.sh"

need_node
install_node_modules admin-ui

made=admin-ui/dist/index.html
if [ -f "$made" ] && [ -z "$(find admin-ui -path admin-ui/node_modules -prune -o -path admin-ui/dist -prune -o -type f -newer "$made" -print -quit)" ]; then
  exit 0
fi
say "Building the editors' interface"
cd admin-ui && npm run --silent build
