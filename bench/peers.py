"""The same list of cases by Django and PostgreSQL, for a comparison side by side; bench/peers holds the app."""
import contextlib
import http.client
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

from rig import ROOT, say

APP = ROOT / "bench/peers"
VENV = ROOT / ".build/peers"


def install():
    """Django and its friends from PyPI, once."""
    wanted = (APP / "requirements.txt").read_text()
    stamp = VENV / "installed.txt"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    say("Django from PyPI")
    subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
    subprocess.run([VENV / "bin/pip", "install", "--quiet", "-r", APP / "requirements.txt"], check=True)
    stamp.write_text(wanted)


class Peer:
    """Two gunicorn workers over a PostgreSQL of their own with the rows of a data folder."""

    def __init__(self, data):
        self.data = data

    @contextlib.contextmanager
    def server(self):
        install()
        script = ROOT / "script/postgres"
        # Beside the rig's folder, which its own user could not enter.
        folder = tempfile.mkdtemp(prefix="bench-peer-", dir=ROOT / ".build")
        try:
            # It is only read, so durability costs and gives nothing.
            started = subprocess.run([script, "start", folder, "--fast"], check=True, stdout=subprocess.PIPE, text=True)
            self.environment = self.settings(started.stdout.strip())
            say("the same cases for Django")
            self.cookie = subprocess.run(
                [VENV / "bin/python", "prepare.py", self.data / "zhifa.sqlite", "wangmin"], cwd=APP, check=True,
                env=self.environment, stdout=subprocess.PIPE, text=True).stdout.strip()
            with self.gunicorn():
                yield self
        finally:
            subprocess.run([script, "stop", folder], check=True)
            shutil.rmtree(folder, ignore_errors=True)

    @staticmethod
    def settings(url):
        parts = urllib.parse.urlsplit(url)
        query = urllib.parse.parse_qs(parts.query)
        return os.environ | {
            "PEER_DATABASE": parts.path.strip("/"), "PEER_USER": query["user"][0], "PEER_HOST": query["host"][0],
            "PEER_SECRET": secrets.token_hex(32), "PYTHONDONTWRITEBYTECODE": "1"}

    @contextlib.contextmanager
    def gunicorn(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        process = subprocess.Popen(
            [VENV / "bin/gunicorn", "wsgi:application", "--workers", "2", "--worker-class", "gthread", "--threads", "4",
             "--keep-alive", "30", "--bind", f"127.0.0.1:{self.port}", "--log-level", "error"],
            cwd=APP, env=self.environment)
        try:
            self.wait()
            yield
        finally:
            process.terminate()
            process.wait(30)

    def wait(self):
        for _ in range(300):
            with contextlib.suppress(OSError):
                if b"z-row-link" in self.page():
                    return
            time.sleep(0.1)
        raise SystemExit("bench: Django did not show the list")

    def page(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", "/cases", headers={"Cookie": self.cookie})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return body if answer.status == 200 else b""
