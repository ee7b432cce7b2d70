kill $(cat /tmp/fake.pid) 2>/dev/null; cd /work/main/admin-ui; PORT=4600 node fake-api/server.mjs > /tmp/fake.log 2>&1 & echo $! > /tmp/fake.pid; sleep 0.7
