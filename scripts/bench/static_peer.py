"""nginx serving the very bytes we serve, already compressed, the way its handbook says to: the peer to be measured by."""

import os
import pwd
import re
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from newsroom import Trouble

CONFIGURATION = """
daemon off;
worker_processes 1;
pid {folder}/pid;
error_log {folder}/error.log;
{user}
events {{ worker_connections 1024; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000000;
    open_file_cache max=100 inactive=600s;
    open_file_cache_valid 600s;
    etag on;
    gzip off;
    gzip_static on;
    charset utf-8;
    types {{ text/html html; application/rss+xml xml; }}
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {folder}/files;
    }}
}}
"""


@contextmanager
def nginx(files, core):
    """Serves `files` (name → plain bytes, compressed bytes) on one worker pinned to a core. Gives pid, address, version."""
    program = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    if program is None:
        raise Trouble("nginx is missing: please install the Debian package nginx-light")
    with tempfile.TemporaryDirectory(prefix="toasoan-nginx-") as name:
        folder = Path(name)
        (folder / "files").mkdir()
        for file, (plain, compressed) in files.items():
            (folder / "files" / file).write_bytes(plain)
            (folder / "files" / f"{file}.gz").write_bytes(compressed)
        # Started by root its worker would become www-data, which may not look into a temporary folder.
        user = f"user {pwd.getpwuid(os.getuid()).pw_name};" if os.getuid() == 0 else ""
        port = _free_port()
        (folder / "nginx.conf").write_text(CONFIGURATION.format(folder=folder, port=port, user=user))
        command = ["taskset", "-c", str(core), program, "-p", name, "-e", f"{name}/error.log", "-c", f"{name}/nginx.conf"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(address, process, folder)
            version = subprocess.run([program, "-v"], capture_output=True, text=True).stderr
            yield process.pid, address, re.sub(r".*nginx/([0-9.]+).*", r"nginx \1", version.strip(), flags=re.DOTALL)
        finally:
            process.terminate()
            process.wait()


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_for(address, process, folder):
    for _ in range(100):
        try:
            urllib.request.urlopen(f"{address}/article.html", timeout=1).close()
            return
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.05)
    log = folder / "error.log"
    raise Trouble(f"nginx does not start: {log.read_text()[-1000:] if log.exists() else ''}")
