"""The cage: what a worker can't do, and what ends it."""

import os
import signal
import subprocess
import sys

import pytest

from conftest import LOCAL, ROOT, Client

HELD = {"socket", "unix-socket", "open-for-writing", "open-for-reading", "execve", "fork", "kill", "ptrace",
        "memory-file"}


def test_the_worker_tries_its_own_cage(worker):
    answer, _ = worker.ask({"id": "h", "op": "hello"})
    assert answer["ok"] and set(answer["sandbox"]) == HELD and "decision" in answer["templates"]


def test_the_kernel_says_so_for_every_thread(worker):
    assert worker.ask({"id": "h", "op": "hello"})[0]["ok"]
    tasks = f"/proc/{worker.process.pid}/task"
    for thread in os.listdir(tasks):
        with open(f"{tasks}/{thread}/status", encoding="ascii") as status:
            lines = dict(line.split(":\t", 1) for line in status.read().splitlines() if ":\t" in line)
        assert (lines["Seccomp"], lines["NoNewPrivs"]) == ("2", "1")


def test_limits_are_set(worker):
    assert worker.ask({"id": "h", "op": "hello"})[0]["ok"]
    with open(f"/proc/{worker.process.pid}/limits", encoding="ascii") as limits:
        rows = {line[:26].strip(): line[26:].split() for line in limits.read().splitlines()[1:]}
    assert rows["Max file size"][:2] == rows["Max processes"][:2] == rows["Max core file size"][:2] == ["0", "0"]
    assert rows["Max address space"][0] != "unlimited"


@pytest.mark.parametrize("broken", ["probes", "filter", "rlimit"])
def test_a_worker_whose_cage_does_not_hold_refuses_to_serve(broken):
    """Starts the worker with a part of its sandbox replaced by nothing."""
    change = {
        "probes": "sandbox.probes = lambda: [('open', lambda: None)]",
        "filter": "sandbox.load_filter = lambda: None",
        "rlimit": "sandbox.resource.setrlimit = lambda *_: None",
    }[broken]
    program = f"import sys; sys.path.insert(0, {str(ROOT / 'docworker')!r}); import sandbox; {change}; " \
              "import worker; sys.exit(worker.main())"
    done = subprocess.run(
        [sys.executable, "-B", "-c", program, "--fonts", str(LOCAL / "fonts"),
         "--templates", str(ROOT / "Catalogue/documents")],
        input=b"\0\0\0\x02{}", capture_output=True, check=False, timeout=60,
    )
    assert done.returncode == 70 and done.stdout == b"" and "沙箱未生效" in done.stderr.decode()


def test_processor_time_ends_a_document_and_the_worker(decision):
    client = Client("--cpu", "0.2")
    decision["facts"] = "\n".join(f"第{number}行，昇喆堃赟。" * 9 for number in range(15_000))
    assert client.render(decision) == (None, b"")
    assert client.process.wait(timeout=20) == -signal.SIGPROF


def test_a_long_wait_ends_the_worker_too(decision):
    client = Client("--wall", "0.05")
    decision["facts"] = "\n".join(f"第{number}行，昇喆堃赟。" * 9 for number in range(15_000))
    assert client.render(decision) == (None, b"")
    assert client.process.wait(timeout=20) == -signal.SIGALRM


def test_memory_ends_a_document_and_the_worker(decision):
    client = Client("--memory", "64")
    decision["facts"] = "\n".join(f"第{number}行，昇喆堃赟。" * 9 for number in range(15_000))
    assert client.render(decision) == (None, b"")
    assert client.process.wait(timeout=20) != 0


def test_the_worker_ends_with_its_input():
    client = Client()
    assert client.ask({"id": "h", "op": "hello"})[0]["ok"]
    assert client.close() == 0


def test_interrupts_are_left_to_the_server():
    client = Client()
    assert client.ask({"id": "h", "op": "hello"})[0]["ok"]
    client.process.send_signal(signal.SIGINT)
    assert client.ask({"id": "h", "op": "hello"})[0]["ok"]
    assert client.close() == 0
