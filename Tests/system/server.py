"""One `zhifa serve`, from its start to its end, whichever way it ends."""

import os
import re
import signal
import subprocess
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("ZHIFA_BINARY") or ROOT / ".build/debug/zhifa")
START_SECONDS = 30
TICKS = os.sysconf("SC_CLK_TCK")


def environment(engine, port: int | str = 0, **more: str) -> dict[str, str]:
    """What the program is told; nothing of the tester's own settings gets in."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ZHIFA_")}
    return {
        **kept,
        "ZHIFA_DATA": str(engine.folder),
        "ZHIFA_DATABASE": engine.url,
        "ZHIFA_PORT": str(port),
        "ZHIFA_HOME": str(ROOT),
        **more,
    }


def zhifa(engine, *arguments: str, timeout: float = 60, **more: str) -> subprocess.CompletedProcess:
    """A command that ends by itself."""
    return subprocess.run(
        [BINARY, *arguments], env=environment(engine, **more), capture_output=True, text=True, timeout=timeout
    )


def until(what, seconds: float = 20, step: float = 0.02, why: str = ""):
    """What `what` gives, as soon as it gives anything."""
    end = time.monotonic() + seconds
    while True:
        found = what()
        if found:
            return found
        assert time.monotonic() < end, why or f"not within {seconds} s: {what}"
        time.sleep(step)


class Server:
    def __init__(self, engine, port: int = 0, log: str = "", **more: str):
        self.engine = engine
        self.port = port
        self.more = more
        self.process: subprocess.Popen | None = None
        self.lines: list[str] = []
        self.log = engine.folder.with_name(f"{engine.folder.name}{log}.log")

    def start(self) -> "Server":
        self.lines = []
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [BINARY, "serve", "--demo"],
                env=environment(self.engine, self.port, **self.more),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        threading.Thread(target=self._listen, args=(self.process.stdout, self.lines), daemon=True).start()
        until(lambda: self.lines or self.process.poll() is not None, START_SECONDS, why="the server says nothing")
        assert self.lines, f"the server ended with {self.process.returncode}: {self.said()}"
        # The port is kept, so that it can be started again at the same address.
        self.port = int(re.search(r"http://127\.0\.0\.1:(\d+)/", self.lines[0])[1])
        return self

    @staticmethod
    def _listen(stream, lines: list[str]) -> None:
        with stream:
            for line in stream:
                lines.append(line.rstrip("\n"))

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        return self.process.pid

    def said(self) -> str:
        """What it wrote to standard error."""
        return self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""

    def stop(self, seconds: float = 15) -> int:
        """Asks it to end."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(seconds)

    def kill(self) -> None:
        """Ends it with no warning, and waits until its document worker has ended by itself."""
        children = self.children()
        self.process.kill()
        self.process.wait(10)
        for child in children:
            until(lambda: not alive(child), 10, why=f"worker {child} outlives its server")

    def end(self) -> None:
        """However it stands: it ends now."""
        if self.process is not None and self.process.poll() is None:
            self.kill()

    def children(self) -> list[int]:
        found = []
        try:
            for task in os.listdir(f"/proc/{self.pid}/task"):
                with open(f"/proc/{self.pid}/task/{task}/children", encoding="ascii") as file:
                    found += [int(pid) for pid in file.read().split()]
        except OSError:
            pass
        return found

    def workers(self) -> list[int]:
        """The document workers that are up: their cage is shut, so they no longer show a child's first picture."""
        return [pid for pid in self.children() if b"worker.py" in command(pid)]

    def memory(self) -> int:
        """Resident bytes."""
        with open(f"/proc/{self.pid}/status", encoding="ascii", errors="replace") as file:
            return int(re.search(r"VmRSS:\s+(\d+) kB", file.read())[1]) * 1024

    def seconds(self) -> float:
        """Processor time spent."""
        with open(f"/proc/{self.pid}/stat", encoding="ascii", errors="replace") as file:
            rest = file.read().rpartition(")")[2].split()
        return (int(rest[11]) + int(rest[12])) / TICKS


def command(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def alive(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as file:
            return file.read().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False
