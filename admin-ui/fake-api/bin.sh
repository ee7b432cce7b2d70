#!/bin/sh
PORT=0 exec node /work/main/admin-ui/fake-api/server.mjs
