"""The cell of LibreOffice: it reads what is installed, writes one folder, starts nothing and talks to nobody.

A filter of allowed system calls (sandbox.py) is too narrow for a program of this size. Landlock bounds the files, a
filter forbids what leads out, limits bound the rest; they hold for the process and every thread it starts later.
"""

import ctypes
import errno
import os
import resource
import socket
from dataclasses import dataclass
from pathlib import Path

import pyseccomp

import sandbox

MEBIBYTE = 1 << 20
#: Would start or reach another process, lead out of the cell or round the filter.
DENIED = """
    execve execveat fork vfork ptrace process_vm_readv process_vm_writev pidfd_getfd kill tkill
    mount umount2 move_mount open_tree pivot_root chroot
    unshare setns bpf perf_event_open io_uring_setup userfaultfd open_by_handle_at add_key request_key keyctl
    init_module finit_module delete_module kexec_load reboot swapon swapoff settimeofday clock_settime
    sethostname setdomainname acct quotactl
""".split()
#: Landlock's rights over files (linux/landlock.h).
EXECUTE, WRITE, READ_FILE, READ_DIR, REMOVE_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 4
FILES = EXECUTE | WRITE | READ_FILE
FIRST_ABI_RIGHTS, REFER, TRUNCATE = (1 << 13) - 1, 1 << 13, 1 << 14
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
PR_SET_NO_NEW_PRIVS = 38

libc = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True)
class Cell:
    """What may be read and written, and how much memory and disk that may take."""
    reads: tuple[Path, ...]
    writes: Path
    memory: int = 3072 * MEBIBYTE
    file: int = 64 * MEBIBYTE

    def enter(self) -> list[str]:
        """Shuts the cell and tries it from inside; returns the names of the probes that were held."""
        for kind, most in ((resource.RLIMIT_AS, self.memory), (resource.RLIMIT_FSIZE, self.file),
                           (resource.RLIMIT_CORE, 0), (resource.RLIMIT_NOFILE, 512)):
            resource.setrlimit(kind, (most, most))
        check(libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")
        self.bound_files()
        bound_calls()
        return [sandbox.probe(name, attempt) for name, attempt in probes(self.writes.parent)]

    def bound_files(self) -> None:
        abi = libc.syscall(CREATE_RULESET, None, 0, 1)
        if abi < 1:
            raise sandbox.SandboxFault("内核不支持 Landlock")
        handled = FIRST_ABI_RIGHTS | (REFER if abi >= 2 else 0) | (TRUNCATE if abi >= 3 else 0)
        rules = check(libc.syscall(CREATE_RULESET, ctypes.byref(ctypes.c_uint64(handled)), 8, 0), "landlock")
        granted = [(path, READ_FILE | READ_DIR) for path in self.reads]
        granted += [(Path("/dev/null"), READ_FILE | WRITE), (self.writes, handled & ~EXECUTE)]
        # The folder itself goes with the process.
        granted.append((self.writes.parent, REMOVE_DIR))
        for path, rights in granted:
            if path.exists():
                allow(rules, path, rights)
        check(libc.syscall(RESTRICT_SELF, rules, 0), "landlock")
        os.close(rules)


class PathRule(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32)]


def allow(rules: int, path: Path, rights: int) -> None:
    """A rule for a file or for all below a folder; a file has no rights of folders."""
    descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    granted = rights if path.is_dir() else rights & FILES
    check(libc.syscall(ADD_RULE, rules, 1, ctypes.byref(PathRule(granted, descriptor)), 0), f"landlock {path}")
    os.close(descriptor)


def bound_calls() -> None:
    """Sockets on this machine only, and nothing that leads to another process."""
    cage = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    refused = pyseccomp.ERRNO(errno.EPERM)
    cage.add_rule(refused, "socket", pyseccomp.Arg(0, pyseccomp.NE, socket.AF_UNIX))
    for name in DENIED:
        if pyseccomp.resolve_syscall(pyseccomp.Arch.NATIVE, name) >= 0:
            cage.add_rule(refused, name)
    # A process is made by clone without this flag; clone3 hides its flags, without it the C library uses clone.
    cage.add_rule(refused, "clone", pyseccomp.Arg(0, pyseccomp.MASKED_EQ, sandbox.CLONE_THREAD, 0))
    cage.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "clone3")
    cage.load()


def probes(outside: Path) -> list:
    """What a document that broke out would try first."""
    return [
        ("socket", lambda: socket.socket(socket.AF_INET)),
        ("open-for-writing", lambda: access_held(lambda: os.open(outside / "probe", os.O_WRONLY | os.O_CREAT))),
        ("open-for-reading", lambda: access_held(lambda: os.open("/etc/group", os.O_RDONLY))),
        ("server", lambda: access_held(lambda: os.open(f"/proc/{os.getppid()}/environ", os.O_RDONLY))),
        ("execve", lambda: os.execv("/bin/false", ["false"])),
        ("fork", sandbox.fork),
        ("kill", lambda: os.kill(os.getppid(), 0)),
        ("ptrace", lambda: sandbox.raised(libc.ptrace(sandbox.PTRACE_TRACEME, 0, 0, 0))),
    ]


def access_held(attempt) -> None:
    """Landlock says EACCES where a filter says EPERM."""
    try:
        attempt()
    except PermissionError as refusal:
        raise PermissionError(errno.EPERM, refusal.strerror) from refusal


def check(result: int, what: str) -> int:
    if result < 0:
        raise sandbox.SandboxFault(f"{what}: {os.strerror(ctypes.get_errno())}")
    return result
