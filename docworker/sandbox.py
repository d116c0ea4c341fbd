"""The worker's cage: after warm-up it computes, reads its input and writes its output, and nothing else.

System calls outside a short list fail with EPERM, so no file can be opened, no socket made, no program or process
started. Threads are allowed: Typst's own may be replaced.
"""

import ctypes
import errno
import os
import resource
import socket
from dataclasses import dataclass

import pyseccomp

ALLOWED = """
    read write readv writev close lseek fstat poll ppoll
    munmap mremap madvise brk futex sched_yield sched_getaffinity set_robust_list rseq
    clock_gettime clock_getres clock_nanosleep nanosleep gettimeofday getrandom getrusage setitimer
    rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack restart_syscall getpid gettid exit exit_group
""".split()
CLONE_THREAD = 0x00010000
PROT_EXEC = 4
PTRACE_TRACEME = 0


class SandboxFault(Exception):
    """The cage does not hold; the worker must not serve."""


@dataclass(frozen=True)
class Limits:
    memory: int
    """Bytes that may be mapped beyond what the warm worker has."""
    cpu: float
    """Seconds of processor time for one document, all threads together."""
    wall: float
    """Seconds for one document by the clock."""


def enter(limits: Limits) -> list[str]:
    """Shuts the cage and tries it from inside; returns the names of the probes that were held."""
    set_limits(limits)
    threads = open_statuses()
    load_filter()
    for descriptor in threads:
        check_status(descriptor)
    return [probe(name, attempt) for name, attempt in probes()]


def set_limits(limits: Limits) -> None:
    with open("/proc/self/statm", encoding="ascii") as statm:
        mapped = int(statm.read().split()[0]) * resource.getpagesize()
    for kind, most in (
        (resource.RLIMIT_AS, mapped + limits.memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
    ):
        resource.setrlimit(kind, (most, most))
        if resource.getrlimit(kind) != (most, most):
            raise SandboxFault("rlimit")


def open_statuses() -> list[int]:
    """Status files of all threads, opened while that is still possible."""
    return [os.open(f"/proc/self/task/{thread}/status", os.O_RDONLY) for thread in os.listdir("/proc/self/task")]


def check_status(descriptor: int) -> None:
    status = dict(line.split(":\t", 1) for line in os.read(descriptor, 65536).decode().splitlines() if ":\t" in line)
    os.close(descriptor)
    if status.get("Seccomp") != "2" or status.get("NoNewPrivs") != "1":
        raise SandboxFault("a thread is outside the filter")


def load_filter() -> None:
    """Sets no_new_privs and the filter, for all threads at once."""
    cage = pyseccomp.SyscallFilter(pyseccomp.ERRNO(errno.EPERM))
    cage.set_attr(pyseccomp.Attr.CTL_NNP, 1)
    cage.set_attr(pyseccomp.Attr.CTL_TSYNC, 1)
    for name in ALLOWED:
        allow(cage, name)
    for name in ("mmap", "mprotect"):
        allow(cage, name, pyseccomp.Arg(2, pyseccomp.MASKED_EQ, PROT_EXEC, 0))
    allow(cage, "clone", pyseccomp.Arg(0, pyseccomp.MASKED_EQ, CLONE_THREAD, CLONE_THREAD))
    allow(cage, "tgkill", pyseccomp.Arg(0, pyseccomp.EQ, os.getpid()))
    # Its flags lie in memory, where a filter cannot look; without it the C library uses clone.
    cage.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "clone3")
    cage.load()


def allow(cage: pyseccomp.SyscallFilter, name: str, *arguments: pyseccomp.Arg) -> None:
    """Allows a call; a name that this machine's architecture does not have is left out."""
    if pyseccomp.resolve_syscall(pyseccomp.Arch.NATIVE, name) >= 0:
        cage.add_rule(pyseccomp.ALLOW, name, *arguments)


def probes() -> list:
    """What a document that broke out would try first."""
    libc = ctypes.CDLL(None, use_errno=True)
    return [
        ("socket", lambda: socket.socket(socket.AF_INET)),
        ("unix-socket", lambda: socket.socket(socket.AF_UNIX)),
        ("open-for-writing", lambda: os.open("/dev/null", os.O_WRONLY)),
        ("open-for-reading", lambda: os.open("/dev/null", os.O_RDONLY)),
        ("execve", lambda: os.execv("/bin/false", ["false"])),
        ("fork", fork),
        ("kill", lambda: os.kill(os.getppid(), 0)),
        ("ptrace", lambda: raised(libc.ptrace(PTRACE_TRACEME, 0, 0, 0))),
        ("memory-file", lambda: os.memfd_create("probe")),
    ]


def fork() -> None:
    if os.fork() == 0:
        os._exit(0)


def raised(result: int) -> None:
    if result != 0:
        raise OSError(ctypes.get_errno(), "refused")


def probe(name: str, attempt) -> str:
    try:
        attempt()
    except PermissionError as refusal:
        if refusal.errno == errno.EPERM:
            return name
        raise SandboxFault(f"{name}: {refusal}") from refusal
    except OSError as other:
        raise SandboxFault(f"{name}: {other}") from other
    raise SandboxFault(f"{name} was possible")
